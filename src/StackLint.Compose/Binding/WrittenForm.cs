using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>What the author wrote for a value that the loader decoded.</summary>
internal static class WrittenForm
{
    /// <summary>The value as written, with the way that the decoded one came.</summary>
    internal static ComposeValue Of(ComposeValue value)
    {
        var written = value.Written;
        return ReferenceEquals(written.Provenance, value.Provenance) ? written : Overriding.With(written, value.Provenance);
    }
}
