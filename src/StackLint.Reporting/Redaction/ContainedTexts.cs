using StackLint.Analysis.Credentials;

namespace StackLint.Reporting.Redaction;

/// <summary>Tells which of many texts stand in another.</summary>
internal static class ContainedTexts
{
    /// <summary>Those that stand in the text.</summary>
    /// <param name="texts">Each once; none is shorter than <see cref="MessageMask.ShortestText"/>.</param>
    /// <param name="text">Where they are looked for.</param>
    internal static HashSet<string> Find(IReadOnlyCollection<string> texts, string text) =>
        TextOccurrences.Find(texts, MessageMask.ShortestText, text).Select(static f => f.Found).ToHashSet(StringComparer.Ordinal);
}
