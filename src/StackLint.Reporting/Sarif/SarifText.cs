using Microsoft.CodeAnalysis.Sarif;
using StackLint.Reporting.Json;
using StackLint.Reporting.Sarif.Writing;

namespace StackLint.Reporting.Sarif;

/// <summary>Logs as JSON.</summary>
internal static class SarifText
{
    // Values that are written before get no indentation of their own.
    private const string BeforeLine = "\n        ";

    public static Uri Schema { get; } = new("https://json.schemastore.org/sarif-2.1.0.json");

    /// <summary>Writes the log, ended by a line break.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="log">The log.</param>
    /// <param name="results">Results that were written before; null when all are written now.</param>
    public static void Write(TextWriter output, SarifLog log, KeptResults? results = null) =>
        JsonText.WriteDocument(output, json => LogWriter.Write(json, log, results is null ? ResultWriter.Write : results.Write));

    /// <summary>The log as text in which each result is one line, for people who read differences.</summary>
    public static string WithResultLines(SarifLog log) =>
        JsonText.Document(json => LogWriter.Write(json, log, static (writer, result) => writer.WriteRawValue(BeforeLine + LineOf(result), skipInputValidation: true)));

    /// <summary>A result as it stands in a log, with the line break before it.</summary>
    public static string OfResult(Result result) =>
        BeforeLine + JsonText.Document(json => ResultWriter.Write(json, result)).TrimEnd('\n').Replace("\n", BeforeLine, StringComparison.Ordinal);

    private static string LineOf(Result result) => JsonText.Value(json => ResultWriter.Write(json, result));
}
