using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Compares values as data, wherever they are written.</summary>
internal static class ValueEquality
{
    /// <summary>Compares kind, text and structure; the order of a map's entries does not matter. What is unknown equals nothing.</summary>
    internal static bool AreEqual(ComposeValue left, ComposeValue right) => (left, right) switch
    {
        (ComposeScalar a, ComposeScalar b) => !a.IsUnknown && !b.IsUnknown && a.Kind == b.Kind && (a.IsNull || a.Text == b.Text),
        (ComposeSequence a, ComposeSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(static p => AreEqual(p.First, p.Second)),
        (ComposeMapping a, ComposeMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(e => b.Find(e.Name) is { } other && AreEqual(e.Value, other.Value)),
        _ => false,
    };

    /// <summary>Whether the values are equal, or may be once their variables are known.</summary>
    internal static bool MayBeEqual(ComposeValue left, ComposeValue right) => (left, right) switch
    {
        (ComposeScalar a, ComposeScalar b) => a.IsUnknown || b.IsUnknown || (a.Kind == b.Kind && (a.IsNull || a.Text == b.Text)),
        (ComposeSequence a, ComposeSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(static p => MayBeEqual(p.First, p.Second)),
        (ComposeMapping a, ComposeMapping b) => a.Entries.Length == b.Entries.Length && HasAll(a, b),
        (ComposeScalar { IsUnknown: true }, _) or (_, ComposeScalar { IsUnknown: true }) => true,
        _ => false,
    };

    private static bool HasAll(ComposeMapping left, ComposeMapping right)
    {
        var others = right.Entries.ToDictionary(static e => e.Name, static e => e.Value, StringComparer.Ordinal);
        return left.Entries.All(e => others.TryGetValue(e.Name, out var other) && MayBeEqual(e.Value, other));
    }
}
