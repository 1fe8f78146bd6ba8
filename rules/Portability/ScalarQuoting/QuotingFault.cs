using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>A scalar that is to be written in another way.</summary>
/// <param name="Node">The scalar.</param>
/// <param name="Order">How it is to be written: <c>with quotes</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Change">Writes it so; null where the text would not stay the same.</param>
internal sealed record QuotingFault(YamlScalar Node, string Order, string Reason, TextChange? Change)
{
    /// <summary>Whether it is reported only because an option asks for it.</summary>
    internal bool IsStyle { get; init; }

    /// <summary>What tells it from the others of its service or file: the keys to it, and the text of an item, whose number changes.</summary>
    internal string NameIn(bool isOfFile)
    {
        var keys = YamlPath.Of(Node).Segments.OfType<string>();
        var name = string.Join('.', isOfFile ? keys : keys.TakeLast(1));
        return Node.Parent is YamlSequence ? $"{name} {Node.Value}" : Node.IsKey ? $"{name} as a key" : name;
    }
}
