using StackLint.Engine.Results;
using StackLint.Fuzzing.Invariants;
using StackLint.Reporting;
using StackLint.Reporting.Redaction;

namespace StackLint.Fuzzing.Targets;

/// <summary>What is found, in every format; the same input gives the same bytes.</summary>
internal static class ReportTarget
{
    internal static void Run(byte[] bytes)
    {
        // The name is part of what is printed, so it is an odd one.
        if (Workplace.FileOf(bytes, "odd [name] %41&<é>,1.yml") is not { } file)
        {
            return;
        }

        var request = Workplace.RequestFor(file);
        var found = ReportRedaction.Of(Workplace.Lint(request));
        foreach (var format in OutputFormat.All)
        {
            FormatChecks.AssertSound(format, Render(format, found), found);
        }

        var again = ReportRedaction.Of(Workplace.Lint(request));
        Assert.Equal(Render(OutputFormat.Text, found), Render(OutputFormat.Text, again));
        Assert.Equal(Render(OutputFormat.Json, found), Render(OutputFormat.Json, again));

        using var summary = new StringWriter { NewLine = "\n" };
        RunSummary.Write(found, Context, summary);
        FormatChecks.AssertPlain(summary.ToString());
    }

    internal static ReportContext Context { get; } = new()
    {
        ToolVersion = "0.1.0",
        WorkingDirectory = Workplace.Folder,
        ExitCode = 1,
        Verbose = true,
        IncludeSuppressed = true,
        Today = new DateOnly(2027, 1, 22),
    };

    internal static string Render(OutputFormat format, LintResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        format.CreateReporter().Write(result, Context, writer);
        return writer.ToString();
    }
}
