using StackLint.Compose;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Files loaded together in one environment.</summary>
/// <param name="Id">Names the case in reports and in the list of differences; stable.</param>
/// <param name="Dialect">Which of Docker's tools loads them.</param>
/// <param name="Files">Absolute paths, base first.</param>
/// <param name="Environment">The variables that are set.</param>
internal sealed record ConformanceCase(string Id, ComposeDialect Dialect, IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>A home that exists nowhere, so that nothing of the machine gets into a case.</summary>
    internal const string Home = "/nohome";

    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>Whether there is a home at all; the corpus' own verdicts were made without one.</summary>
    internal bool HasHome { get; init; } = true;

    internal static ConformanceCase Of(string id, ComposeDialect dialect, params IReadOnlyList<string> files) => new(id, dialect, files, NoVariables);

    /// <summary>The folder that relative paths start from: that of the first file, for both tools.</summary>
    internal string WorkingDirectory => Path.GetDirectoryName(Files[0])!;

    /// <summary>All that the tools and the model see of the environment.</summary>
    internal Dictionary<string, string> FullEnvironment()
    {
        var all = new Dictionary<string, string>(Environment, StringComparer.Ordinal);
        if (HasHome)
        {
            all["HOME"] = Home;
        }

        if (Dialect == ComposeDialect.Compose)
        {
            // The .env beside a file is the caller's business, not the loader's.
            all["COMPOSE_DISABLE_ENV_FILE"] = "1";
        }

        return all;
    }
}
