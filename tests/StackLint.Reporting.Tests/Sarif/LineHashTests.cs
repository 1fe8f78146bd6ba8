using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

/// <summary>Holds <c>primaryLocationLineHash</c> against the algorithm that GitHub documents, written here a second time.</summary>
public sealed class LineHashTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n")]
    [InlineData("a: 1\r\nb: 2\r\nc: 3\r\n")]
    [InlineData("a: 1\nb: 2\nc: 3")]
    [InlineData("x\nx\nx\nx\nx\n")]
    [InlineData("\n\n\n\n")]
    [InlineData("\tkey:   spaced  out\n漢: 👩‍👩‍👧\n")]
    public void Hashes_are_those_of_code_scanning(string text) => AssertHashes(text, hasByteOrderMark: false);

    [Fact]
    public void Hashes_of_a_long_file_are_those_of_code_scanning() =>
        AssertHashes(string.Concat(Enumerable.Range(0, 400).Select(static i => $"  service{i % 7}:\n    image: registry.example.com/team/name:{i % 3}\n")), hasByteOrderMark: false);

    [SkippableFact]
    public void Hashes_of_real_files_are_those_of_the_library()
    {
        foreach (var (_, path, _) in StackLint.Tests.Corpus.Files().Where(static (_, i) => i % 9 == 0))
        {
            var text = File.ReadAllText(path);
            Assert.Equal(HashUtilities.RollingHash(text).OrderBy(static h => h.Key).Select(static h => h.Value), LineHashes.Compute(text));
        }
    }

    [Theory]
    [InlineData("a\r \nb\r\r\n\tc \r")]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\r\n\n\r\ufeffx\uffff\n")]
    public void Hashes_of_odd_line_ends_are_those_of_the_library(string text) =>
        Assert.Equal(HashUtilities.RollingHash(text).OrderBy(static h => h.Key).Select(static h => h.Value), LineHashes.Compute(text));

    [Fact]
    public void A_byte_order_mark_counts_as_a_character() => AssertHashes("a: 1\nb: 2\n", hasByteOrderMark: true);

    private static void AssertHashes(string text, bool hasByteOrderMark)
    {
        var expected = Reference(hasByteOrderMark ? "\uFEFF" + text : text);
        var builder = Samples.Rules().File("a.yml", text, hasByteOrderMark);
        var starts = new List<int> { 0 };
        starts.AddRange(Enumerable.Range(0, text.Length).Where(i => text[i] == '\n' && i + 1 < text.Length).Select(static i => i + 1));
        foreach (var start in starts)
        {
            builder.Finding("SL1001", "a.yml", new Microsoft.CodeAnalysis.Text.TextSpan(start, 0), ["x"]);
        }

        var log = JsonConvert.DeserializeObject<SarifLog>(Samples.Render(new SarifReporter(), builder.Build()))!;
        Assert.Equal(starts.Count, log.Runs[0].Results.Count);
        Assert.All(log.Runs[0].Results, r => Assert.Equal(
            expected[r.Locations[0].PhysicalLocation.Region.StartLine],
            r.PartialFingerprints[ResultFingerprints.LineHashKey]));
    }

    // A polynomial in 37 over the 100 characters from a line's first on: blanks do not count, line ends are LF, U+FFFF and then
    // zeros follow the text; equal hashes are numbered.
    private static Dictionary<int, string> Reference(string text)
    {
        var units = new List<ushort>();
        var lineStarts = new List<int>();
        var isStart = true;
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') + "\uFFFF")
        {
            if (c is ' ' or '\t')
            {
                continue;
            }

            if (isStart)
            {
                lineStarts.Add(units.Count);
            }

            units.Add(c);
            isStart = c == '\n';
        }

        var counts = new Dictionary<string, int>();
        var hashes = new Dictionary<int, string>();
        for (var line = 0; line < lineStarts.Count; line++)
        {
            var hash = 0UL;
            for (var i = lineStarts[line]; i < lineStarts[line] + 100; i++)
            {
                hash = unchecked((hash * 37) + (i < units.Count ? units[i] : 0UL));
            }

            var hex = hash.ToString("x");
            counts[hex] = counts.GetValueOrDefault(hex) + 1;
            hashes[line + 1] = $"{hex}:{counts[hex]}";
        }

        return hashes;
    }
}
