using System.Text;
using System.Text.Json;

namespace StackLint.Tests;

/// <summary>Applies a suggestion of the Reviewdog Diagnostic Format to a file, byte by byte as its description says.</summary>
internal static class RdfSuggestion
{
    internal static byte[] Apply(byte[] file, JsonElement suggestion)
    {
        var range = suggestion.GetProperty("range");
        var (start, end) = (OffsetOf(file, range.GetProperty("start")), OffsetOf(file, range.GetProperty("end")));
        Assert.InRange(start, 0, end);
        return [.. file[..start], .. Encoding.UTF8.GetBytes(suggestion.GetProperty("text").GetString()!), .. file[end..]];
    }

    private static int OffsetOf(byte[] file, JsonElement position)
    {
        var start = 0;
        for (var line = position.GetProperty("line").GetInt32(); line > 1; line--)
        {
            var end = Array.IndexOf(file, (byte)'\n', start);
            Assert.True(end >= 0, "the line is not there");
            start = end + 1;
        }

        return start + position.GetProperty("column").GetInt32() - 1;
    }
}
