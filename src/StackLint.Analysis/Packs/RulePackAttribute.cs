namespace StackLint.Analysis.Packs;

/// <summary>Names the partial class that lists the analyzers of the assembly; the source generator fills it.</summary>
/// <param name="packType">The class.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RulePackAttribute(Type packType) : Attribute
{
    public Type PackType { get; } = packType;
}
