using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StackLint.Reporting.Json;

/// <summary>JSON as text in which no character acts on a terminal or breaks a line.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // A model may be nested as deep as a file that is read.
        MaxDepth = 2000,
    };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value for people to look at, indented.</summary>
    public static string Document(Action<Utf8JsonWriter> write) => Write(Indented, write);

    /// <summary>A value on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Write(Compact, write);

    /// <summary>A value to be put into another one.</summary>
    public static string Value(Action<Utf8JsonWriter> write) => Line(write).TrimEnd('\n');

    /// <summary>Writes a value for people to look at, indented.</summary>
    public static void WriteDocument(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, Indented, write);

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, options, write);
        return text.ToString();
    }

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var chunks = new JsonChunks(output);
        using (var json = new Utf8JsonWriter(chunks, options))
        {
            write(json);
        }

        chunks.Complete();
        output.Write('\n');
    }
}
