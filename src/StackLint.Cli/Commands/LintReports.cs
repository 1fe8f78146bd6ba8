using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;
using StackLint.Engine.Results;
using StackLint.Fixing.Files;
using StackLint.Reporting;
using StackLint.Reporting.Redaction;
using StackLint.Reporting.SourceControl;
using StackLint.Reporting.Text;

namespace StackLint.Cli.Commands;

/// <summary>Writes what a pass found: report files first, then standard output, then the summary.</summary>
internal sealed class LintReports(LintSettings settings, CommandEnvironment environment)
{
    /// <summary>What the reports of one pass keep for the next; null when there is none to come.</summary>
    internal ReportMemory? Memory { get; init; }

    /// <summary>Writes everything and returns the exit status, which a report file that cannot be written makes 2.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="instead">What stands on standard output in place of the report.</param>
    internal int Write(LintResult result, FixOutput? instead = null)
    {
        var exitStatus = ExitStatusOf(result);
        var reports = new ReportWriter(ReportRedaction.Of(result), CreateContext(exitStatus));
        if (!WriteFiles(reports))
        {
            // The printed verdict must tell what the shell will see.
            exitStatus = ExitStatus.Failed;
            reports = reports with { Context = reports.Context with { ExitCode = exitStatus } };
        }

        var report = instead?.Bytes ?? reports.Render(settings.Format);
        environment.Output.Write(report);
        environment.Output.Flush();
        if (instead is { IsReportKept: true })
        {
            environment.Error.Write(CommandEnvironment.Encoding.GetString(reports.Render(settings.Format)));
        }

        if (settings.Format == OutputFormat.Text && report.Length > 0 && environment is { IsOutputTerminal: true, IsErrorTerminal: true })
        {
            // Both streams are read as one here, and findings are set apart by an empty line.
            environment.Error.Write("\n");
        }

        var isTold = settings.Format.IsForPeople && instead is null or { IsReportKept: true };
        reports.WriteSummary(environment.Error, UseColor(environment.IsErrorTerminal), isTold);
        return exitStatus;
    }

    private int ExitStatusOf(LintResult result) =>
        result.Failures.Length > 0 ? ExitStatus.Failed
        : settings.FailOn is { } threshold && result.Active.Any(d => d.Severity >= threshold) ? ExitStatus.Findings
        : ExitStatus.Clean;

    private bool WriteFiles(ReportWriter reports)
    {
        if (settings.OutputFiles.IsEmpty)
        {
            // Most runs write none, and following the links on the way to each input takes its time.
            return true;
        }

        var succeeded = true;
        var inputs = new InputFiles(settings, reports.Result, environment.WorkingDirectory);
        foreach (var file in settings.OutputFiles)
        {
            // A file takes no colour, whatever the terminal does.
            var bytes = (reports with { Context = reports.Context with { Color = false, Links = false } }).Render(file.Format);
            var target = Path.GetFullPath(file.Path, environment.WorkingDirectory);
            var problem = inputs.FindProblem(target) ?? AtomicFile.Write(target, bytes, isDurable: false);
            if (problem is not null)
            {
                environment.Error.WriteLine($"error: {ControlCharacters.Escape(file.Path)}: the report was not written: {problem}");
                succeeded = false;
            }
        }

        return succeeded;
    }

    private ReportContext CreateContext(int exitStatus)
    {
        var useColor = UseColor(environment.IsOutputTerminal);
        return new ReportContext
        {
            ToolVersion = StackLintApplication.Version,
            WorkingDirectory = environment.WorkingDirectory,
            ExitCode = exitStatus,
            FailOn = settings.FailOn,
            Color = useColor,
            Links = useColor && environment.IsOutputTerminal,
            Verbose = settings.Verbose,
            IncludeSuppressed = settings.IncludeSuppressed,
            IncludeAbsent = settings.IncludeAbsent,
            Memory = Memory,
            VersionControl = NeedsRepository ? GitInfo.Read(environment.WorkingDirectory) : null,
        };
    }

    private bool NeedsRepository => settings.Format.NeedsRepository || settings.OutputFiles.Any(static f => f.Format.NeedsRepository);

    private bool UseColor(bool isTerminal) => ColorDecision.UseColor(settings.Color, isTerminal, environment.GetVariable);
}
