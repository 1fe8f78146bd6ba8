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
}
