using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>The text of a scalar where Docker wants one.</summary>
internal static class PlainText
{
    /// <summary>As Go's <c>fmt</c> prints it; empty for null, with holes for what is unknown.</summary>
    internal static string Of(ComposeScalar scalar) => scalar switch
    {
        { IsUnknown: true } => scalar.Text,
        { IsNull: true } => "",
        _ => GoText.Of(scalar),
    };
}
