using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using StackLint.Engine.Results;
using StackLint.Reporting;

namespace StackLint.Fuzzing.Invariants;

/// <summary>What must hold for every report: a parser of its format reads it and counts the findings.</summary>
internal static class FormatChecks
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static void AssertSound(OutputFormat format, string output, LintResult result)
    {
        // Half a character cannot be written; this throws.
        Strict.GetBytes(output);
        var count = result.Diagnostics.Count(static d => !d.IsSuppressed);
        switch (format.Name)
        {
            case "json":
                Assert.Equal(count, Read(output, static r => r.GetProperty("findings").EnumerateArray().Count(static f => !f.TryGetProperty("suppression", out var s) || s.ValueKind == JsonValueKind.Null)));
                break;
            case "gitlab":
                Assert.InRange(Read(output, static r => r.GetArrayLength()), Math.Min(count, 1), count);
                break;
            case "sarif":
                Assert.Equal(result.Diagnostics.Length, Read(output, static r => r.GetProperty("runs")[0].GetProperty("results").GetArrayLength()));
                break;
            case "jsonl" or "rdjsonl":
                Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), static l => Assert.Equal(JsonValueKind.Object, Read(l, static r => r.ValueKind)));
                break;
            case "junit":
                Assert.Equal(result.Diagnostics.Length + result.Failures.Length, XDocument.Parse(output).Descendants("testcase").Count(static c => (string?)c.Attribute("name") != "no findings"));
                break;
            case "checkstyle":
                Assert.Equal(count, XDocument.Parse(output).Descendants("error").Count());
                break;
            default:
                AssertPlain(output);
                break;
        }
    }

    /// <summary>Checks what a terminal or the log of a CI server shows: nothing in it moves the cursor or ends a line.</summary>
    internal static void AssertPlain(string output) =>
        Assert.DoesNotContain(output, static c => char.IsControl(c) && c is not ('\n' or '\t') || c is '\u2028' or '\u2029' or '\u202e');

    private static T Read<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return read(document.RootElement);
    }
}
