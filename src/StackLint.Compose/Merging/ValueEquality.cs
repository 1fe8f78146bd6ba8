using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Whether two values are the same data, wherever they are written.</summary>
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
}
