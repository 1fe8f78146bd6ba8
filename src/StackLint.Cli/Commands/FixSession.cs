using System.Collections.Immutable;
using StackLint.Cli.Terminals;
using StackLint.Engine.Results;
using StackLint.Fixing;
using StackLint.Fixing.Files;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Fixes what a pass found: writes the files, or prints a patch, and reports what remains.</summary>
internal sealed class FixSession(LintSettings settings, FixSettings fixes, CommandEnvironment environment, LintPass pass)
{
    private readonly LintReports _reports = new(settings, environment);

    /// <summary>Fixes and reports. Returns the exit status.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted before anything was written.</exception>
    internal int Run(LintResult found, CancellationToken cancellationToken)
    {
        var outcome = new FixRun(pass.Lint, fixes.MostAllowed).Execute(found, cancellationToken);

        // From here on it counts what is on disk.
        pass.Memory = null;
        return fixes.PrintsPatch ? PrintPatch(found, outcome) : Write(outcome, cancellationToken);
    }

    private int PrintPatch(LintResult found, FixOutcome outcome)
    {
        var patch = FixPatch.Create(outcome, environment.WorkingDirectory);
        var result = found with
        {
            Notes = [.. found.Notes, .. FixNotes.Describe(outcome, outcome.Files, "the patch fixes")],
            Failures = [.. found.Failures, .. patch.Failures],
        };
        return _reports.Write(result, new FixOutput(patch.Bytes, IsReportKept: false));
    }

    private int Write(FixOutcome outcome, CancellationToken cancellationToken)
    {
        var written = new List<FixedFile>();
        var failures = new List<RunFailure>();
        foreach (var file in outcome.Files)
        {
            var problem = file.FullPath == pass.InputPath ? null : AtomicFile.Replace(file.FullPath, file.Before.ToBytes(), file.After.ToBytes());
            if (problem is null)
            {
                written.Add(file);
            }
            else
            {
                failures.Add(new RunFailure(RunFailureKind.FileNotWritten, file.Before.Path, $"the fixes were not written: {problem}"));
            }
        }

        // What could not be written is reported as it stands there.
        var remaining = failures.Count == 0 ? outcome.Remaining : pass.Lint(OverlayOf(written), cancellationToken);
        var result = remaining with
        {
            Notes = [.. remaining.Notes, .. FixNotes.Describe(outcome, written, "fixed")],
            Failures = [.. remaining.Failures, .. failures],
        };
        return _reports.Write(result, pass.Input is { } input ? new FixOutput(FixedInput(input, written).ToBytes(), IsReportKept: true) : null);
    }

    private static ImmutableDictionary<string, SourceFile> OverlayOf(IEnumerable<FixedFile> files) =>
        files.ToImmutableDictionary(static f => f.FullPath, static f => f.After, StringComparer.Ordinal);

    private static SourceFile FixedInput(SourceFile input, IEnumerable<FixedFile> files) =>
        files.FirstOrDefault(f => f.FullPath == input.FullPath)?.After ?? input;
}
