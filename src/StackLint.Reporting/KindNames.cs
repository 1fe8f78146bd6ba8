using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>Kinds of notes and failures as machine-readable formats name them.</summary>
internal static class KindNames
{
    public static string Of(RunFailureKind kind) => kind switch
    {
        RunFailureKind.FileNotRead => "file-not-read",
        RunFailureKind.AnalyzerFailed => "rule-failed",
        RunFailureKind.FileNotWritten => "file-not-written",
        _ => "no-files",
    };

    public static string Of(RunNoteKind kind) => kind switch
    {
        RunNoteKind.Skipped => "file-skipped",
        RunNoteKind.FixApplied => "fix-applied",
        RunNoteKind.FixRefused => "fix-refused",
        _ => "unknown-variables",
    };
}
