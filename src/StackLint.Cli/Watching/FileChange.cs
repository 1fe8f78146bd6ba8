namespace StackLint.Cli.Watching;

/// <summary>Something that happened in a watched folder.</summary>
/// <param name="Path">The absolute path; empty when it is not known what happened.</param>
/// <param name="IsContent">Whether only what the file holds has changed; else something came or went.</param>
internal sealed record FileChange(string Path, bool IsContent)
{
    /// <summary>Changes were lost: anything may be different.</summary>
    internal static FileChange Unknown { get; } = new("", IsContent: false);
}
