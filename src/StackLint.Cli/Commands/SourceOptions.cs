using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.SourceControl;
using StackLint.Cli.Terminals;
using StackLint.Engine.Discovery;

namespace StackLint.Cli.Commands;

/// <summary>The options that say where files come from: a list, what Git says has changed, and what is left out.</summary>
internal sealed class SourceOptions(CommandLineApplication command)
{
    private readonly CommandOption _list = command.Option(
        "--files-from <FILE>", "Also lint the files that this file lists, - for standard input: one a\nline, or separated by NUL; what is no Compose file is skipped.", CommandOptionType.SingleValue);

    private readonly CommandOption _changed = command.Option(
        "--changed[:<REF>]", "Report only projects that depend on a file which differs from HEAD\n(from where this branch left REF), or is new; asks git.", CommandOptionType.SingleOrNoValue);

    private readonly CommandOption _exclude = command.Option(
        "--exclude <GLOB>", "Leave out what this pattern matches, written as in .gitignore, also\nif it is named; may be given several times.", CommandOptionType.MultipleValue);

    /// <summary>What was said. The list is read, and Git is asked, each time.</summary>
    /// <param name="environment">Where it was said.</param>
    /// <param name="paths">The paths that were named beside them.</param>
    /// <exception cref="CommandParsingException">The list cannot be read, or Git has no answer.</exception>
    internal SourceSettings Read(CommandEnvironment environment, IEnumerable<string> paths)
    {
        if (_list.HasValue() && _changed.HasValue())
        {
            throw new CommandParsingException(command, "--changed chooses among what a search finds; it cannot be used with --files-from");
        }

        foreach (var pattern in _exclude.Values)
        {
            if (ExclusionPattern.FindProblem(pattern ?? "") is { } problem)
            {
                throw new InputProblemException(command, $"--exclude '{pattern}': the pattern {problem}, so it matches nothing");
            }
        }

        return new SourceSettings
        {
            ListFile = _list.Value(),
            ListedFiles = _list.HasValue() ? FileList.Read(command, environment, _list.Value()!) : [],
            Changes = _changed.HasValue() ? ReadChanges(environment, paths) : null,
            Exclude = [.. _exclude.Values.Select(static p => p ?? "")],
        };
    }

    /// <summary>Finds options that contradict each other.</summary>
    /// <exception cref="CommandParsingException">They do.</exception>
    internal static void Check(CommandLineApplication command, LintSettings settings)
    {
        var sources = settings.Sources;
        if (settings.ComposeFiles.Length > 0 && (sources.ListFile is not null || sources.Exclude.Length > 0))
        {
            throw new CommandParsingException(command, $"-c names all the files of one project; {(sources.ListFile is null ? "--exclude" : "--files-from")} cannot be used with it");
        }

        if (settings.ReadsStandardInput && (sources.ListFile == InputSettings.StandardInput || sources.Changes is not null))
        {
            throw new CommandParsingException(command, sources.Changes is null ? "standard input is read once: as a file or as --files-from" : "--changed says nothing of standard input");
        }
    }

    private ImmutableArray<string> ReadChanges(CommandEnvironment environment, IEnumerable<string> paths)
    {
        try
        {
            var changes = GitChanges.Read(environment, _changed.Value());
            return _changed.Value() is null && paths.FirstOrDefault(p => IsCommitAlone(environment, p)) is { } commit
                ? throw new InputProblemException(command, $"there is no file '{commit}'; to compare with that commit write --changed={commit}")
                : changes;
        }
        catch (GitProblemException e)
        {
            throw new InputProblemException(command, $"--changed: {e.Message}");
        }
    }

    // The value of the option stands behind a sign, which is easily forgotten.
    private static bool IsCommitAlone(CommandEnvironment environment, string path) =>
        !Path.Exists(Path.GetFullPath(path, environment.WorkingDirectory)) && GitChanges.IsCommit(environment, path);
}
