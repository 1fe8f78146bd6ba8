using StackLint.Compose.Environments;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Loading;

/// <summary>How to load.</summary>
/// <param name="Target">Where the files are deployed; decides grammar and merging.</param>
/// <param name="Environment">The variables; null when nothing is known of the environment.</param>
public sealed record ComposeLoadOptions(ComposeTarget Target, VariableSource? Environment = null)
{
    /// <summary>Loads with values that stand in no file.</summary>
    /// <param name="target">Where the files are deployed.</param>
    /// <param name="getVariable">The value of a variable, null when not set; null as a whole when nothing is known of the environment.</param>
    public ComposeLoadOptions(ComposeTarget target, Func<string, string?>? getVariable)
        : this(target, getVariable is null ? null : VariableSource.Of(getVariable))
    {
    }

    /// <summary>The loader that reads the files; a file for both targets is read as Compose does.</summary>
    public ComposeDialect Dialect => Target == ComposeTarget.Swarm ? ComposeDialect.Stack : ComposeDialect.Compose;

    /// <summary>Reads further files; null when only the given ones are looked at and all others stay unknown.</summary>
    public IComposeFiles? Files { get; init; }

    /// <summary>The absolute folder that relative paths start from; the folder of the first file when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>What <c>~</c> stands for; unknown when null.</summary>
    public string? HomeDirectory { get; init; }
}
