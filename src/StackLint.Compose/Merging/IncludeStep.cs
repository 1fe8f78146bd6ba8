using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>A file that includes others.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Site">The item of <c>include</c> that leads further.</param>
internal sealed record IncludeStep(string File, ComposeValue Site);
