using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.StackTypes;

/// <summary>Values on one line: maps sorted, texts in quotes, other scalars as they are, <c>?</c> for unknown ones.</summary>
internal static class CompactText
{
    internal static string Of(ComposeValue? value) => value switch
    {
        ComposeMapping mapping => $"{{{Body(mapping)}}}",
        ComposeSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        ComposeScalar { IsUnknown: true } => "?",
        ComposeScalar { Kind: ComposeScalarKind.String } scalar => $"'{scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal)}'",
        ComposeScalar { IsNull: true } => "null",
        ComposeScalar scalar => scalar.Text,
        _ => "",
    };

    internal static string Body(ComposeMapping mapping) =>
        string.Join(", ", mapping.Entries.OrderBy(static e => e.Name, StringComparer.Ordinal).Select(static e => $"{e.Name}: {Of(e.Value)}"));
}
