using StackLint.Cli.Commands;
using StackLint.Engine.Discovery;
using StackLint.Engine.Results;

namespace StackLint.Cli.Outputs;

/// <summary>What a run was to read: a slip of the hand must not replace it by a report, also where it could not be read.</summary>
internal sealed class InputFiles
{
    private static readonly StringComparer Comparer = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly HashSet<string> _linted;
    private readonly HashSet<string> _read;

    /// <summary>The files of a run.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="result">What was found.</param>
    /// <param name="workingDirectory">The absolute folder of the run.</param>
    internal InputFiles(LintSettings settings, LintResult result, string workingDirectory)
    {
        var named = settings.Paths.Concat(settings.ComposeFiles).Concat(settings.Sources.ListedFiles).Select(p => Path.GetFullPath(p, workingDirectory));
        _linted = named.Concat(result.Files.Select(static f => f.Yaml.Source.FullPath).OfType<string>()).Select(RealPathOf).ToHashSet(Comparer);

        // A JSON file may have been looked at for its name alone, and reports are such files.
        var inputs = result.Inputs.Where(static i => !i.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(i));
        _read = settings.WatchedFiles(workingDirectory).Concat(inputs).Select(RealPathOf).ToHashSet(Comparer);
    }

    /// <summary>Why nothing may be written to this absolute path, whatever links lead to it; null when it may.</summary>
    internal string? FindProblem(string fullPath) =>
        RealPathOf(fullPath) is var real && _linted.Contains(real) ? "it is a file that was linted"
        : _read.Contains(real) || Path.GetFileName(real) == ".editorconfig" ? "it is a file that the run reads"
        : null;

    /// <summary>What a path leads to, itself where links on it lead in a circle.</summary>
    internal static string RealPathOf(string fullPath) => SearchScope.FollowLinks(fullPath) ?? fullPath;
}
