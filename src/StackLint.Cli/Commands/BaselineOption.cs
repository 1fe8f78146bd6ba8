using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Reporting.Baselines;

namespace StackLint.Cli.Commands;

/// <summary>The options of <c>lint</c> that compare with a baseline.</summary>
internal sealed class BaselineOption(CommandLineApplication command)
{
    private readonly CommandOption _file = command.Option(
        "--baseline <FILE>", "Count the findings that this baseline holds, and show and fail on new\nones only; 'stacklint baseline create' makes it.", CommandOptionType.SingleValue);

    private readonly CommandOption _absent = OptionChoice.Add(
        command,
        "--sarif-absent <WHAT>",
        "Findings of the baseline that are gone, in SARIF: include (default), or\nexclude for code scanning, which takes them for present.",
        ("include", true),
        ("exclude", false));

    /// <summary>Whether SARIF tells what is gone.</summary>
    /// <exception cref="CommandParsingException">The word means nothing.</exception>
    internal bool IncludesAbsent => OptionChoice.Read(command, _absent, true);

    /// <summary>The baseline, null when none is named.</summary>
    /// <exception cref="CommandParsingException">It cannot be read or is no baseline.</exception>
    internal Baseline? Read(CommandEnvironment environment) => _file.HasValue() ? Read(command, environment, _file.Value()) : null;

    /// <summary>The baseline of a path.</summary>
    /// <exception cref="CommandParsingException">It cannot be read or is no baseline.</exception>
    internal static Baseline Read(CommandLineApplication command, CommandEnvironment environment, string name)
    {
        var fullPath = FullPathOf(command, environment, name);
        var read = BaselineReader.Read(fullPath, name);
        return read.Succeeded ? read.Baseline
            : throw new InputProblemException(command, $"--baseline {read.Problem}{Advice(fullPath, read)}");
    }

    private static string Advice(string fullPath, BaselineReadResult read) =>
        Directory.Exists(fullPath) ? "; name the file in it"
        : !Path.Exists(fullPath) ? "; 'stacklint baseline create' makes one"
        : read.IsUnusable ? "; it has to be a SARIF log of StackLint, as 'stacklint baseline create' writes"
        : "";

    /// <summary>The absolute path of a baseline.</summary>
    /// <exception cref="CommandParsingException">The name is empty.</exception>
    internal static string FullPathOf(CommandLineApplication command, CommandEnvironment environment, string name) =>
        name.Length > 0 ? Path.GetFullPath(name, environment.WorkingDirectory) : throw new CommandParsingException(command, "--baseline: an empty text is no path");
}
