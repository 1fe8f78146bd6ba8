namespace StackLint.Cli.Commands;

/// <summary>What stands on standard output in place of the report: a patch, or standard input with its fixes.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="IsReportKept">Whether the report goes to standard error instead.</param>
internal sealed record FixOutput(byte[] Bytes, bool IsReportKept);
