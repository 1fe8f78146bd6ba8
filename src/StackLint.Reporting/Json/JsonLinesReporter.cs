using System.Text;
using System.Text.Json;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Json;

/// <summary>
/// What the JSON document holds, an object a line: each file, finding, note and failure, told apart by <c>type</c>, and in the last
/// line the summary. A reader that has not seen a summary has not seen everything.
/// </summary>
public sealed class JsonLinesReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var text = new StringBuilder();
        foreach (var file in result.Files)
        {
            Append(text, "file", json => RunJson.WriteMembers(json, file));
        }

        var names = FindingJson.NamesOf(result);
        foreach (var finding in result.Diagnostics)
        {
            Append(text, "finding", json => new FindingJson(json, names).WriteMembers(finding));
        }

        foreach (var note in result.Notes)
        {
            Append(text, "note", json => RunJson.WriteMembers(json, note));
        }

        foreach (var failure in result.Failures)
        {
            Append(text, "failure", json => RunJson.WriteMembers(json, failure));
        }

        Append(text, "summary", json =>
        {
            json.WriteSchema(JsonSchemas.Lines);
            json.WriteTool(context);
            json.WriteSummaryMembers(result, context);
        });
        output.Write(text.ToString());
    }

    private static void Append(StringBuilder text, string type, Action<Utf8JsonWriter> writeMembers) => text.Append(JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteText("type", type);
        writeMembers(json);
        json.WriteEndObject();
    }));
}
