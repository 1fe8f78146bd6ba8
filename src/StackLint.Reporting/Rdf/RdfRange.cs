using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Rdf;

/// <summary>Ranges as reviewdog counts them: from 1, columns in bytes of the file's UTF-8, the end behind the last byte.</summary>
internal static class RdfRange
{
    private const int ByteOrderMarkLength = 3;

    /// <summary>The range of a span.</summary>
    public static void Write(Utf8JsonWriter json, SourceFile file, TextSpan span)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", file, span.Start);
        WritePosition(json, "end", file, span.End);
        json.WriteEndObject();
    }

    /// <summary>The lines of a place in a file whose text is not known, and so neither its bytes.</summary>
    public static void WriteLines(Utf8JsonWriter json, FileLinePositionSpan span)
    {
        var lines = LineRange.Of(span);
        json.WriteStartObject("range");
        WriteLine(json, "start", lines.First);
        WriteLine(json, "end", lines.Last);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourceFile file, int position)
    {
        var line = file.Text.Lines.GetLineFromPosition(position);
        var before = Encoding.UTF8.GetByteCount(file.Text.ToString(TextSpan.FromBounds(line.Start, position)));
        json.WriteStartObject(name);
        json.WriteNumber("line", line.LineNumber + 1);
        json.WriteNumber("column", before + 1 + (line.LineNumber == 0 && file.HasByteOrderMark ? ByteOrderMarkLength : 0));
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, string name, int line)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteEndObject();
    }
}
