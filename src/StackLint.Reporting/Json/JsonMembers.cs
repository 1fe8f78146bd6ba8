using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Json;

/// <summary>Members of the shapes that occur all over the document.</summary>
internal static class JsonMembers
{
    /// <summary>
    /// A text, or null. Half of a surrogate pair becomes U+FFFD: JSON could carry it, but many readers refuse the whole document
    /// then (RFC 7493, section 2.1).
    /// </summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, WellFormedText.Of(text));
        }
    }

    /// <summary>An array of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.WriteArray(name, texts, WriteTextValue);

    /// <summary>A text as a value.</summary>
    public static void WriteTextValue(this Utf8JsonWriter json, string text) => json.WriteStringValue(WellFormedText.Of(text));

    /// <summary>An array with one value for each item.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>An array with one object for each item; the members are what differs.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeMembers) =>
        json.WriteArray(name, items, (writer, item) =>
        {
            writer.WriteStartObject();
            writeMembers(writer, item);
            writer.WriteEndObject();
        });

    /// <summary><c>path</c> and <c>region</c> of a place; both are null for one that is nowhere.</summary>
    public static void WritePlace(this Utf8JsonWriter json, Location location)
    {
        var lines = location.GetLineSpan();
        if (lines.Path is { Length: > 0 } path)
        {
            json.WriteText("path", path);
            json.WriteRegion("region", lines.Span, location.SourceSpan);
        }
        else
        {
            json.WriteNull("path");
            json.WriteNull("region");
        }
    }

    /// <summary>Where something begins and where it ends: the end is behind the last character.</summary>
    public static void WriteRegion(this Utf8JsonWriter json, string name, LinePositionSpan lines, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WritePosition("start", lines.Start, span.Start);
        json.WritePosition("end", lines.End, span.End);
        json.WriteEndObject();
    }

    // Lines and columns count from 1, the offset from 0 behind a byte-order mark; columns and offsets in UTF-16 units.
    private static void WritePosition(this Utf8JsonWriter json, string name, LinePosition position, int offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
