using Microsoft.CodeAnalysis;
using StackLint.Reporting.SourceControl;

namespace StackLint.Reporting;

/// <summary>What a reporter has to know beside the result.</summary>
public sealed record ReportContext
{
    /// <summary>The tool's version as semantic version, for example <c>0.1.0</c>.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The absolute folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The process's exit status: 0 passed, 1 findings, 2 the run itself failed.</summary>
    public int ExitCode { get; init; }

    /// <summary>The lowest severity that fails the run, null when no finding does.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Whether text takes ANSI colours.</summary>
    public bool Color { get; init; }

    /// <summary>Whether text takes OSC 8 links.</summary>
    public bool Links { get; init; }

    /// <summary>The columns of the terminal; source lines that are longer are clipped around their span.</summary>
    public int Width { get; init; } = 140;

    /// <summary>Whether nothing is folded or left out.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether standard output tells people each finding, so that the summary need not say again what one of them says.</summary>
    public bool TellsFindings { get; init; }

    /// <summary>The repository of the linted files, null when there is none.</summary>
    public VersionControlInfo? VersionControl { get; init; }

    /// <summary>Whether SARIF keeps suppressed results; code scanning would open an alert for each.</summary>
    public bool IncludeSuppressed { get; init; }

    /// <summary>Whether SARIF tells what the baseline holds and is gone; code scanning takes it for present.</summary>
    public bool IncludeAbsent { get; init; } = true;

    /// <summary>The day that suppressions expire against; only the summary looks at it.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>What the last reports of the same run kept; null when there is none to come.</summary>
    public ReportMemory? Memory { get; init; }
}
