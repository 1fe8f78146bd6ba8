using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace StackLint.Fixing.Patches;

/// <summary>Writes a change of a file as <c>git apply</c> takes it, byte for byte whatever the encoding and the line ends.</summary>
public static class UnifiedPatch
{
    private const int Context = 3;
    private const string NoNewline = "\n\\ No newline at end of file\n";

    /// <summary>The patch, empty when nothing changes.</summary>
    /// <param name="path">The path that it names, relative to where it is applied, with forward slashes.</param>
    /// <param name="before">The bytes that it is for.</param>
    /// <param name="after">The bytes that it makes of them.</param>
    public static byte[] Create(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        // A character for each byte: lines are compared and written as they are.
        var difference = Differ.Instance.CreateDiffs(
            Encoding.Latin1.GetString(before), Encoding.Latin1.GetString(after), ignoreWhiteSpace: false, ignoreCase: false, ByteLineChunker.Instance);
        if (difference.DiffBlocks.Count == 0)
        {
            return [];
        }

        return Create(difference, path, isNew: false);
    }

    /// <summary>The patch that makes a file which is not there yet.</summary>
    /// <param name="path">The path that it names, relative to where it is applied, with forward slashes.</param>
    /// <param name="bytes">What the file is to hold; not empty.</param>
    public static byte[] CreateFile(string path, ReadOnlySpan<byte> bytes) => Create(
        Differ.Instance.CreateDiffs("", Encoding.Latin1.GetString(bytes), ignoreWhiteSpace: false, ignoreCase: false, ByteLineChunker.Instance), path, isNew: true);

    private static byte[] Create(DiffResult difference, string path, bool isNew)
    {
        var (old, changed) = ("a/" + path, "b/" + path);
        var mode = isNew ? "new file mode 100644\n" : "";
        var label = isNew ? "/dev/null" : GitPathName.QuoteForLabel(old);
        var header = $"diff --git {GitPathName.Quote(old)} {GitPathName.Quote(changed)}\n{mode}--- {label}\n+++ {GitPathName.QuoteForLabel(changed)}\n";
        var hunks = new StringBuilder();
        for (var first = 0; first < difference.DiffBlocks.Count;)
        {
            var end = EndOfHunk(difference, first);
            WriteHunk(hunks, difference, first, end);
            first = end;
        }

        return [.. Encoding.UTF8.GetBytes(header), .. Encoding.Latin1.GetBytes(hunks.ToString())];
    }

    // Blocks whose contexts touch share a hunk.
    private static int EndOfHunk(DiffResult difference, int first)
    {
        var blocks = difference.DiffBlocks;
        var end = first + 1;
        while (end < blocks.Count && blocks[end].DeleteStartA - (blocks[end - 1].DeleteStartA + blocks[end - 1].DeleteCountA) <= 2 * Context)
        {
            end++;
        }

        return end;
    }

    private static void WriteHunk(StringBuilder text, DiffResult difference, int first, int end)
    {
        var (blocks, old) = (difference.DiffBlocks, difference.PiecesOld);
        var last = blocks[end - 1];
        var lead = Math.Min(Context, blocks[first].DeleteStartA);
        var trail = Math.Min(Context, old.Count - (last.DeleteStartA + last.DeleteCountA));
        var (start, stop) = (blocks[first].DeleteStartA - lead, last.DeleteStartA + last.DeleteCountA + trail);
        var (newStart, newStop) = (blocks[first].InsertStartB - lead, last.InsertStartB + last.InsertCountB + trail);
        text.Append($"@@ -{Range(start, stop)} +{Range(newStart, newStop)} @@\n");
        var at = start;
        for (var i = first; i < end; i++)
        {
            var block = blocks[i];
            WriteLines(text, ' ', old, at, block.DeleteStartA);
            WriteLines(text, '-', old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            WriteLines(text, '+', difference.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        WriteLines(text, ' ', old, at, stop);
    }

    // Of no lines the place is told by the line before.
    private static string Range(int start, int stop) => stop == start ? $"{start},0" : $"{start + 1},{stop - start}";

    private static void WriteLines(StringBuilder text, char mark, IReadOnlyList<string> lines, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            text.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                text.Append(NoNewline);
            }
        }
    }
}
