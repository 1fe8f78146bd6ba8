using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Json;

/// <summary>JSON as text in which no character acts on a terminal or breaks a line.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value for people to look at, indented.</summary>
    public static string Document(Action<Utf8JsonWriter> write) => Write(Indented, write);

    /// <summary>A value on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Write(Compact, write);

    /// <summary>A value to be put into another one.</summary>
    public static string Value(Action<Utf8JsonWriter> write) => Line(write).TrimEnd('\n');

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        return ControlCharacters.EscapeJson(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)) + "\n";
    }
}
