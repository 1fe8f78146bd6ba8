namespace StackLint.Analysis.Findings;

/// <summary>Numbers with the word for what is counted, as sentences have them.</summary>
public static class Counted
{
    /// <summary>The number and the word: <c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="several">The word for several where that is not the other with an <c>s</c>.</param>
    public static string Of(long count, string one, string? several = null) => $"{count} {(count == 1 ? one : several ?? one + "s")}";
}
