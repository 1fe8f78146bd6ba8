using Microsoft.CodeAnalysis;

namespace StackLint.Reporting;

/// <summary>The lines that a place touches, from 1; a place that ends before the first character of a line does not touch it.</summary>
/// <param name="First">The line it begins in.</param>
/// <param name="Last">The line of its last character.</param>
internal readonly record struct LineRange(int First, int Last)
{
    public static LineRange Of(FileLinePositionSpan span)
    {
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new LineRange(start.Line + 1, end.Character == 0 && end.Line > start.Line ? end.Line : end.Line + 1);
    }
}
