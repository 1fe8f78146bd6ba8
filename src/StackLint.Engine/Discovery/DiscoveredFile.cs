namespace StackLint.Engine.Discovery;

/// <summary>A file to look at.</summary>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="DisplayPath">Its path as diagnostics print it.</param>
/// <param name="IsExplicit">Whether it was named, not found by a scan.</param>
internal sealed record DiscoveredFile(string FullPath, string DisplayPath, bool IsExplicit)
{
    /// <summary>Whether it was named by a list, which may also hold what is none of ours.</summary>
    internal bool IsListed { get; init; }

    /// <summary>Whether a Compose file names it as another one.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>Whether it or a folder on the way to it from where the scan began is hidden: settings of other tools are.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>Whether somebody said that it is to be linted: then it is at fault when it cannot be.</summary>
    internal bool IsMeant => IsExplicit && !IsListed;

    /// <summary>Whether only a word in its name made it worth a look: nobody misses it when it is something else, or cannot be read.</summary>
    internal bool IsGuess =>
        !IsMeant
        && !IsNamed
        && FullPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(FullPath).Equals("daemon.json", StringComparison.OrdinalIgnoreCase);
}
