using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>What the stack loader takes for not written in a later file.</summary>
internal static class Emptiness
{
    /// <summary>Whether the value is Go's zero value: null, "", false, 0, or an empty list or map. An unknown value is not.</summary>
    internal static bool IsEmpty(ComposeValue value) => value switch
    {
        ComposeMapping mapping => mapping.Entries.IsEmpty,
        ComposeSequence sequence => sequence.Items.IsEmpty,
        ComposeScalar { IsUnknown: true } => false,
        ComposeScalar { Kind: ComposeScalarKind.Null } => true,
        ComposeScalar { Kind: ComposeScalarKind.Boolean } scalar => scalar.Text is "false" or "False" or "FALSE",
        ComposeScalar { Kind: ComposeScalarKind.Integer or ComposeScalarKind.Float } scalar =>
            YamlNumber.TryParseFloat(scalar.Text, out var number) && number == 0,
        ComposeScalar scalar => scalar.Text.Length == 0,
        _ => false,
    };
}
