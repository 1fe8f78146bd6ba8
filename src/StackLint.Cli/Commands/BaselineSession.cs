using StackLint.Analysis.Findings;
using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;
using StackLint.Engine.Results;
using StackLint.Fixing.Files;
using StackLint.Reporting;
using StackLint.Reporting.Baselines;
using StackLint.Reporting.Text;

namespace StackLint.Cli.Commands;

/// <summary>One call of a command that writes a baseline: lints, compares, writes, and says in a line what it did.</summary>
internal sealed class BaselineSession(BaselineSettings settings, CommandEnvironment environment)
{
    private ReportContext Context { get; } = new() { ToolVersion = StackLintApplication.Version, WorkingDirectory = environment.WorkingDirectory };

    /// <summary>Writes what there is and returns the exit status.</summary>
    internal int Create(bool replaces, CancellationToken cancellationToken)
    {
        if (Path.Exists(settings.FullPath) && !replaces)
        {
            return Fail("it exists; 'stacklint baseline update' refreshes it, --force replaces it");
        }

        if (Lint([], cancellationToken) is not { } result)
        {
            return ExitStatus.Failed;
        }

        var created = BaselineWriter.Empty(settings.FullPath, settings.Path).Compare(result, environment.WorkingDirectory).Updated(static _ => true);
        var files = created.Files.Count();
        return Write(created, result, $"{Counted.Of(created.Entries.Length, "finding")} of {Counted.Of(files, "file")} {(created.Entries.Length == 1 ? "is" : "are")} in the baseline");
    }

    /// <summary>Takes out what is gone, refreshes the rest, and returns the exit status; new findings that are not taken are shown, and make it 1 where they would fail a run.</summary>
    internal int Update(Baseline baseline, Func<string, bool> takes, CancellationToken cancellationToken)
    {
        if (Lint(baseline.Files, cancellationToken) is not { } result)
        {
            return ExitStatus.Failed;
        }

        var diff = baseline.Compare(result, environment.WorkingDirectory);
        var updated = diff.Updated(takes);
        var added = diff.Result.Active.Where(static d => !string.IsNullOrEmpty(d.Path)).ToList();
        var left = added.Where(d => !takes(d.Id)).ToList();
        var taken = added.Count - left.Count;
        var grown = baseline.Entries.Length - diff.Gone.Length + taken - updated.Entries.Length;
        var status = Write(
            updated,
            result,
            $"{Counted.Of(baseline.Entries.Length, "finding")} before, {diff.Gone.Length} gone, {taken} taken{(grown > 0 ? $" ({grown} for one that grew)" : "")}; {updated.Entries.Length} in the baseline");
        if (status != ExitStatus.Clean || left.Count == 0)
        {
            return status;
        }

        using var text = new StringWriter { NewLine = "\n" };
        new ConciseReporter().Write(diff.Result with { Diagnostics = [.. left] }, Context, text);
        environment.WriteOutput(text.ToString());
        var failOn = settings.Lint.FailOn;
        var failing = left.Count(d => d.Severity >= failOn);
        environment.Error.WriteLine($"{Verdict(failing, left.Count - failing)} in the baseline; --accept-new takes all, --rule ID those of a rule");
        return failing > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }

    // Up to the verb: how many new findings there are, by the threshold of a run.
    private string Verdict(int failing, int milder)
    {
        var measure = FailThreshold.Describe(settings.Lint.FailOn);
        return settings.Lint.FailOn is null ? $"passed: no new findings {measure}; {Counted.Of(milder, "new finding is", "new findings are")} not"
            : failing == 0 ? $"passed: no new findings {measure}; {Counted.Of(milder, "milder one is", "milder ones are")} not"
            : milder == 0 ? $"failed: {Counted.Of(failing, "new finding")} {measure} {(failing == 1 ? "is" : "are")} not"
            : $"failed: {Counted.Of(failing, "new finding")} {measure} and {Counted.Of(milder, "milder one")} are not";
    }

    /// <summary>Takes out what is gone and returns the exit status.</summary>
    internal int Prune(Baseline baseline, CancellationToken cancellationToken)
    {
        if (Lint(baseline.Files, cancellationToken) is not { } result)
        {
            return ExitStatus.Failed;
        }

        var diff = baseline.Compare(result, environment.WorkingDirectory);
        if (diff.Gone.IsEmpty)
        {
            environment.Error.WriteLine($"{ControlCharacters.Escape(settings.Path)}: nothing is gone; {Counted.Of(baseline.Entries.Length, "finding")} in the baseline");
            return ExitStatus.Clean;
        }

        var pruned = diff.Pruned();
        return Write(pruned, result, $"{diff.Gone.Length} of {Counted.Of(baseline.Entries.Length, "finding")} {(diff.Gone.Length == 1 ? "was" : "were")} gone; {pruned.Entries.Length} in the baseline");
    }

    // What a run did not see must not be written as if it were not there.
    private LintResult? Lint(IEnumerable<string> known, CancellationToken cancellationToken)
    {
        var result = new LintPass(settings.Lint with { KnownFiles = known }, environment).Lint(cancellationToken);
        RunSummary.WriteFailures(result, Context, environment.Error);
        if (result.Failures.IsEmpty)
        {
            return result;
        }

        Fail("the baseline was not written: the run is incomplete");
        return null;
    }

    private int Write(Baseline baseline, LintResult result, string done)
    {
        var bytes = CommandEnvironment.Encoding.GetBytes(BaselineWriter.ToSarif(baseline, StackLintApplication.Version));
        var inputs = new InputFiles(settings.Lint, result, environment.WorkingDirectory);
        var problem = inputs.FindProblem(settings.FullPath) ?? (IsWritten(bytes) ? null : AtomicFile.Write(settings.FullPath, bytes));
        if (problem is not null)
        {
            return Fail($"the baseline was not written: {problem}");
        }

        environment.Error.WriteLine($"{ControlCharacters.Escape(settings.Path)}: {done}");
        return ExitStatus.Clean;
    }

    private bool IsWritten(byte[] bytes)
    {
        try
        {
            return new FileInfo(settings.FullPath) is { Exists: true } file && file.Length == bytes.Length && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Writing it will say what is wrong.
            return false;
        }
    }

    private int Fail(string problem)
    {
        environment.Error.WriteLine($"error: {ControlCharacters.Escape(settings.Path)}: {ControlCharacters.Escape(problem)}");
        return ExitStatus.Failed;
    }
}
