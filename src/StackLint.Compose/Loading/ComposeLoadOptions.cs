using StackLint.Compose.Environments;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Loading;

/// <summary>How to load.</summary>
/// <param name="Target">Where the files are deployed; decides grammar and merging.</param>
/// <param name="Environment">The variables of the process, or what stands for them; null when nothing is known of the environment.</param>
public sealed record ComposeLoadOptions(ComposeTarget Target, VariableSource? Environment = null)
{
    /// <summary>Loads with values that stand in no file.</summary>
    /// <param name="target">Where the files are deployed.</param>
    /// <param name="getVariable">The value of a variable, null when not set; null as a whole when nothing is known of the environment.</param>
    public ComposeLoadOptions(ComposeTarget target, Func<string, string?>? getVariable)
        : this(target, getVariable is null ? null : VariableSource.Of(getVariable))
    {
    }

    /// <summary>What the project's <c>.env</c> sets; Compose looks there after <see cref="Environment"/>, a stack never does.</summary>
    public VariableSource? DotEnv { get; init; }

    /// <summary>The variables that the files are interpolated with; null when nothing is known of them.</summary>
    public VariableSource? Variables => Dialect == ComposeDialect.Stack || DotEnv is null ? Environment
        : Environment?.Before(DotEnv) ?? DotEnv;

    /// <summary>The loader that reads the files; a file for both targets is read as Compose does.</summary>
    public ComposeDialect Dialect => Target == ComposeTarget.Swarm ? ComposeDialect.Stack : ComposeDialect.Compose;

    /// <summary>Reads further files; null when only the given ones are looked at and all others stay unknown.</summary>
    public IComposeFiles? Files { get; init; }

    /// <summary>The absolute folder that relative paths start from; the folder of the first file when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The absolute folder that Compose is run in, its <c>PWD</c> where the process sets none; that of the first file when null.</summary>
    public string? CurrentDirectory { get; init; }

    /// <summary>What <c>~</c> stands for; unknown when null.</summary>
    public string? HomeDirectory { get; init; }

    /// <summary>How far to go.</summary>
    public ComposeLimits Limits { get; init; } = ComposeLimits.Default;

    /// <summary>Whether another project is known to load the same files with more of its own: absence proves nothing.</summary>
    public bool IsPartOfOther { get; init; }
}
