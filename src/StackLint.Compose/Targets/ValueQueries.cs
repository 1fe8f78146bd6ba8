using StackLint.Compose.Values;

namespace StackLint.Compose.Targets;

/// <summary>Short ways through a tree of which nothing is certain.</summary>
internal static class ValueQueries
{
    internal static ComposeValue? Child(this ComposeValue? value, string key) => (value as ComposeMapping)?.Find(key)?.Value;

    internal static IEnumerable<ComposeEntry> Entries(this ComposeValue value, string key) =>
        value.Child(key) is ComposeMapping mapping ? mapping.Entries : [];

    internal static bool IsText(this ComposeValue? value, string text) => value is ComposeScalar scalar && scalar.Text == text;
}
