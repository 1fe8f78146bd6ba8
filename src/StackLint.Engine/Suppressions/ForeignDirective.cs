using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Words;

namespace StackLint.Engine.Suppressions;

/// <summary>A comment that means to speak to StackLint and does not name it as it is to be named: <c># stacklint-disable SL4001</c>.</summary>
/// <param name="Span">Name and word within the text.</param>
/// <param name="Meant">The directive that was meant.</param>
internal sealed record ForeignDirective(TextSpan Span, string Meant)
{
    private const string Name = "stacklint";

    private static readonly string[] Spellings = ["stack-lint", "stack_lint"];

    /// <summary>Reads the text behind the <c>#</c>; null when it is named rightly, or is a sentence.</summary>
    internal static ForeignDirective? TryRead(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var first = WordAt(text, start);
        var nameEnd = start + NameLength(first);
        var name = text[start..nameEnd].TrimStart('@');
        if (!IsName(name) || nameEnd == start)
        {
            return null;
        }

        var isJoined = nameEnd + 1 < start + first.Length;
        var wordStart = isJoined ? nameEnd + 1 : SkipBlanks(text, start + first.Length);
        var word = WordAt(text, wordStart);
        if (word.Length == 0 || (!isJoined && text[start..nameEnd] == Name))
        {
            return null;
        }

        var end = wordStart + word.TrimEnd(':').Length;
        var rest = text[(wordStart + word.Length)..].Trim();
        return DirectiveWords.FindMeant(word, rest, isJoined) is { } meant ? new ForeignDirective(TextSpan.FromBounds(start, end), meant) : null;
    }

    // Up to what joins it with the next word.
    private static int NameLength(string word)
    {
        var spelling = Spellings.FirstOrDefault(s => word.TrimStart('@').StartsWith(s, StringComparison.OrdinalIgnoreCase));
        var from = spelling is null ? 0 : word.IndexOf(spelling, StringComparison.OrdinalIgnoreCase) + spelling.Length;
        var end = word.IndexOfAny(['-', '_', ':', '.', '/'], from);
        return end < 0 ? word.Length : end;
    }

    private static bool IsName(string name) =>
        Spellings.Contains(name, StringComparer.OrdinalIgnoreCase) || NearestWord.Find(name, [Name]) is not null;

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
