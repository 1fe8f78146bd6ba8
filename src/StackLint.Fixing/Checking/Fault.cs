using System.Collections.Immutable;

namespace StackLint.Fixing.Checking;

/// <summary>Something that fixes must not do, and did.</summary>
/// <param name="Paths">The absolute paths of the files of which one is to blame, if it was changed.</param>
/// <param name="Reason">What it is, one phrase without final period, as it reads behind "not fixed:".</param>
internal sealed record Fault(ImmutableArray<string> Paths, string Reason)
{
    /// <summary>The services that it shows in: it is for one of their fixes to answer for it.</summary>
    internal ImmutableArray<string> Services { get; init; } = [];
}
