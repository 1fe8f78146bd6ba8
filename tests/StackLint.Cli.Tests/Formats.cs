using StackLint.Reporting;

namespace StackLint.Cli.Tests;

/// <summary>The table of formats, for theories.</summary>
internal static class Formats
{
    internal static TheoryData<string> Names => [.. OutputFormat.All.Select(static f => f.Name)];
}
