using DiffPlex;

namespace StackLint.Fixing.Patches;

/// <summary>Cuts a text behind each LF and nowhere else, as Git does.</summary>
internal sealed class ByteLineChunker : IChunker
{
    internal static ByteLineChunker Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
