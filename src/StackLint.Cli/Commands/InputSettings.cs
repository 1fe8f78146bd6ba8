using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Compose.Targets;
using StackLint.Engine;

namespace StackLint.Cli.Commands;

/// <summary>What the options of every command that loads files say of them.</summary>
internal abstract record InputSettings
{
    /// <summary>The argument that stands for standard input.</summary>
    internal const string StandardInput = "-";

    internal required ImmutableArray<string> Paths { get; init; }

    internal required ImmutableArray<string> ComposeFiles { get; init; }

    internal required LoadingSettings Loading { get; init; }

    /// <summary>The path of standard input as it is given, null when it is not.</summary>
    internal required string? GivenInputName { get; init; }

    /// <summary>Where the files are deployed, null when they decide.</summary>
    internal required ComposeTarget? Target { get; init; }

    internal string StandardInputName => GivenInputName ?? "stdin.yml";

    internal bool ReadsStandardInput => Paths.Contains(StandardInput) || ComposeFiles.Contains(StandardInput);

    /// <summary>The paths that are none of standard input.</summary>
    internal ImmutableArray<string> NamedPaths => Paths.RemoveAll(static p => p == StandardInput);

    internal LintRequest ToRequest(CommandEnvironment environment) => new()
    {
        WorkingDirectory = environment.WorkingDirectory,
        GetVariable = environment.GetVariable,
        Paths = NamedPaths,
        ComposeFiles = ComposeFiles,
        Target = Target,
        Environment = Loading.Environment,
        HasEnvFiles = Loading.EnvFiles.Length > 0,
        AllowedRoots = Loading.AllowedRoots,
    };

    /// <summary>Finds options that contradict each other.</summary>
    /// <param name="command">The command.</param>
    /// <param name="argument">What the command calls its argument.</param>
    /// <param name="done">What the command does with a file.</param>
    /// <exception cref="CommandParsingException">They do.</exception>
    internal void Check(CommandLineApplication command, string argument, string done)
    {
        if (ComposeFiles.Length > 0 && Paths.Length > 0)
        {
            throw new CommandParsingException(command, $"-c names all the files of one project; '{Paths[0]}' cannot be {done} with it");
        }

        if (GivenInputName is not null && !ReadsStandardInput)
        {
            throw new CommandParsingException(command, $"--stdin-filename needs '-' as a {argument}");
        }

        if (Paths.Concat(ComposeFiles).Append(StandardInputName).Contains(""))
        {
            throw new CommandParsingException(command, "an empty text is no path");
        }
    }
}
