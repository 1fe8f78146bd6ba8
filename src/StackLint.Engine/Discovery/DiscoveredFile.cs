namespace StackLint.Engine.Discovery;

/// <summary>A file to look at.</summary>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="DisplayPath">Its path as diagnostics print it.</param>
/// <param name="IsExplicit">Whether it was named, not found by a scan.</param>
internal sealed record DiscoveredFile(string FullPath, string DisplayPath, bool IsExplicit)
{
    /// <summary>Whether only a word in its name made it worth a look: nobody misses it when it is something else, or cannot be read.</summary>
    internal bool IsGuess =>
        !IsExplicit
        && FullPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(FullPath).Equals("daemon.json", StringComparison.OrdinalIgnoreCase);
}
