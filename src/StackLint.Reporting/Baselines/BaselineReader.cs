using System.Text;
using System.Text.Json;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// Reads a baseline from a SARIF log of StackLint: one that was written as such, or a report. Anything else is an error at its place,
/// never an empty baseline.
/// </summary>
public static class BaselineReader
{
    private const string SarifVersion = "2.1.0";
    private const long MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="fullPath">Its absolute path.</param>
    /// <param name="path">The path as given.</param>
    public static BaselineReadResult Read(string fullPath, string path)
    {
        var read = SourceFileReader.Read(fullPath, path, MaxBytes);
        if (!read.Succeeded)
        {
            return new BaselineReadResult(null, $"{path}: {read.Problem}");
        }

        ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(read.File.Text.ToString());
        try
        {
            using var document = JsonDocument.Parse(text);
            return new BaselineReadResult(ReadLog(new PlacedJson(document.RootElement, "the log", text), fullPath, path), null);
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, read.File.Text.Lines.Count - 1);
            var bytes = Encoding.UTF8.GetBytes(read.File.Text.Lines[line].ToString());
            var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length));
            return new BaselineReadResult(null, $"{path}:{line + 1}:{column + 1}: it is no SARIF log: {ReasonOf(e, text.Span)}") { IsUnusable = true };
        }
        catch (BaselineFormatException e)
        {
            var place = read.File.Text.Lines.GetLinePosition(Encoding.UTF8.GetCharCount(text.Span[..e.Offset]));
            return new BaselineReadResult(null, $"{path}:{place.Line + 1}:{place.Character + 1}: {e.Message}") { IsUnusable = true };
        }
    }

    // The rest of the parser's message counts from 0.
    private static string ReasonOf(JsonException exception, ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? "it is empty"
        : IsCut(text) ? "it breaks off"
        : exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.');

    // What is right as far as it goes.
    private static bool IsCut(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Baseline ReadLog(PlacedJson log, string fullPath, string path)
    {
        if (log.Element.ValueKind != JsonValueKind.Object || !log.Element.TryGetProperty("version", out _) || !log.Element.TryGetProperty("runs", out _))
        {
            throw log.Fail("it is no SARIF log: it has no 'version' and no 'runs'");
        }

        var version = log.Require("version", JsonValueKind.String);
        if (version.String() != SarifVersion)
        {
            throw version.Fail($"it is SARIF {version.String()}, not {SarifVersion}");
        }

        var runs = log.Require("runs", JsonValueKind.Array);
        if (runs.Items(JsonValueKind.Object).ToList() is not [var first])
        {
            throw runs.Fail($"it holds {runs.Element.GetArrayLength()} runs, and a baseline is one");
        }

        var run = first with { Name = "the run" };
        var name = run.Require("tool", JsonValueKind.Object).Require("driver", JsonValueKind.Object).Require("name", JsonValueKind.String);
        if (name.String() != ToolAddress.Name)
        {
            throw name.Fail($"it was made by '{name.String()}', not by {ToolAddress.Name}");
        }

        var bases = new BaselineBases(run, Path.GetDirectoryName(fullPath)!);
        return new Baseline(
            path,
            fullPath,
            bases.Root,
            GuidOf(run),
            [.. run.Require("results", JsonValueKind.Array).Items(JsonValueKind.Object).Where(IsHeld).Select(r => BaselineEntryReader.Read(r, bases))]);
    }

    private static Guid? GuidOf(PlacedJson run)
    {
        var text = run.Find("automationDetails", JsonValueKind.Object)?.Find("guid", JsonValueKind.String);
        return text is not { } given ? null
            : Guid.TryParse(given.String(), out var guid) ? guid
            : throw given.Fail("'guid' is no GUID");
    }

    // A report also lists what its own baseline held and what comments suppress.
    private static bool IsHeld(PlacedJson result) =>
        result.Find("baselineState", JsonValueKind.String)?.String() != "absent"
        && (result.Find("suppressions", JsonValueKind.Array)?.Element.GetArrayLength() ?? 0) == 0;
}
