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
    public static string Of(SarifLog log, bool hasResultLines = false)
    {
        using var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, CloseOutput = false })
        {
            var serializer = CreateSerializer();
            if (hasResultLines)
            {
                serializer.Converters.Add(new ResultLineConverter(CreateSerializer()));
            }

            serializer.Serialize(json, log);
        }

        text.Write('\n');
        return ControlCharacters.EscapeJson(WellFormedText.Of(text.ToString()));
    }

    private static JsonSerializer CreateSerializer() => new() { ContractResolver = Contracts };
}
