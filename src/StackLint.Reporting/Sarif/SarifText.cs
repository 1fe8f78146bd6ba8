using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using StackLint.Reporting.Json;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>Logs as JSON.</summary>
internal static class SarifText
{
    // Reading the contracts of SARIF's types takes longer than writing a small log.
    private static readonly ExplicitContractResolver Contracts = new();

    public static Uri Schema { get; } = new("https://json.schemastore.org/sarif-2.1.0.json");

    /// <summary>The log as text, ended by a line break.</summary>
    /// <param name="log">The log.</param>
    /// <param name="hasResultLines">Whether each result is one line, for people who read differences.</param>
    /// <param name="results">Results that were written before; null when all are written now.</param>
    public static string Of(SarifLog log, bool hasResultLines = false, KeptResultConverter? results = null)
    {
        var serializer = CreateSerializer();
        if (hasResultLines)
        {
            serializer.Converters.Add(new ResultLineConverter(CreateSerializer()));
        }
        else if (results is not null)
        {
            serializer.Converters.Add(results);
        }

        return ControlCharacters.EscapeJson(WellFormedText.Of(Write(serializer, log) + "\n"));
    }

    /// <summary>A result as it stands in a log, without the blanks before its first line.</summary>
    public static string OfResult(Result result)
    {
        const string BeforeLine = "\n        ";
        return Write(CreateSerializer(), result).Replace("\n", BeforeLine, StringComparison.Ordinal);
    }

    private static string Write(JsonSerializer serializer, object value)
    {
        using var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, CloseOutput = false })
        {
            serializer.Serialize(json, value);
        }

        return text.ToString();
    }

    private static JsonSerializer CreateSerializer() => new() { ContractResolver = Contracts };
}
