using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Fixes;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Rdf;

/// <summary>Makes a line of the Reviewdog Diagnostic Format of a finding.</summary>
/// <param name="texts">The run's files.</param>
internal sealed class RdfDiagnostic(LintedTexts texts)
{
    // reviewdog reads lines with a buffer of 65,536 bytes and drops whatever follows a longer one.
    private const int MaxBytes = 65_000;
    private const int MaxMessage = 8_000;

    /// <summary>The line. What makes it too long for its reader is left out: suggestion and further places first, then the end of the message.</summary>
    public string LineOf(ReportedDiagnostic finding)
    {
        var line = Line(finding, finding.Message, isWhole: true);
        if (IsTooLong(line))
        {
            line = Line(finding, finding.Message, isWhole: false);
        }

        return IsTooLong(line) ? Line(finding, finding.Message[..Math.Min(MaxMessage, finding.Message.Length)] + "…", isWhole: false) : line;
    }

    private static bool IsTooLong(string line) => Encoding.UTF8.GetByteCount(line) > MaxBytes;

    private string Line(ReportedDiagnostic finding, string message, bool isWhole) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteText("message", message);
        WriteLocation(json, finding.Diagnostic.Location);
        json.WriteText("severity", SeverityNames.Of(finding.Severity).ToUpperInvariant());
        json.WriteStartObject("source");
        json.WriteText("name", "stacklint");
        json.WriteText("url", ToolAddress.Home);
        json.WriteEndObject();
        WriteCode(json, finding.Diagnostic.Descriptor);
        if (isWhole)
        {
            WriteSuggestion(json, finding);
            WriteRelated(json, finding.Details);
        }

        json.WriteEndObject();
    });

    private static void WriteCode(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject("code");
        json.WriteText("value", rule.Id);
        if (rule.HelpLinkUri is { Length: > 0 } address)
        {
            json.WriteText("url", address);
        }

        json.WriteEndObject();
    }

    // One for the whole fix: reviewdog offers each suggestion by itself, and one that is not where the first is makes the comment fail.
    private static void WriteSuggestion(Utf8JsonWriter json, ReportedDiagnostic finding)
    {
        if (finding.File is not { } file || FixEdits.AsOne(finding) is not { } edit)
        {
            return;
        }

        json.WriteObjects("suggestions", [edit], (writer, suggestion) =>
        {
            RdfRange.Write(writer, file, suggestion.Span);
            writer.WriteText("text", suggestion.NewText);
        });
    }

    // Left out when empty: readers before reviewdog 0.18 refuse the member.
    private void WriteRelated(Utf8JsonWriter json, FindingDetails details)
    {
        var places = details.Related.Where(static r => r.Location.GetLineSpan().Path is { Length: > 0 }).ToImmutableArray();
        if (!places.IsEmpty)
        {
            json.WriteObjects("related_locations", places, (writer, related) =>
            {
                writer.WriteText("message", related.Message);
                WriteLocation(writer, related.Location);
            });
        }
    }

    private void WriteLocation(Utf8JsonWriter json, Location location)
    {
        var span = location.GetLineSpan();
        if (span.Path is not { Length: > 0 } path)
        {
            return;
        }

        json.WriteStartObject("location");
        json.WriteText("path", path);
        if (texts.Find(path) is { } file && location.SourceSpan.End <= file.Text.Length)
        {
            RdfRange.Write(json, file, location.SourceSpan);
        }
        else if (!location.SourceSpan.IsEmpty)
        {
            RdfRange.WriteLines(json, span);
        }

        json.WriteEndObject();
    }
}
