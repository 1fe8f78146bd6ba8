using StackLint.Reporting;

namespace StackLint.Cli.Outputs;

/// <summary>A file that <c>--output FORMAT=FILE</c> asks for.</summary>
/// <param name="Format">The form of the report.</param>
/// <param name="Path">The path as given.</param>
internal sealed record OutputFile(OutputFormat Format, string Path);
