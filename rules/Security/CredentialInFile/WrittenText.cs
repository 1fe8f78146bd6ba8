using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;

namespace StackLint.Rules.Security;

/// <summary>What a file says of a text by itself.</summary>
internal static class WrittenText
{
    /// <summary>The text with defaults in place; what a variable holds, known or not, is <see cref="InterpolatedText.Hole"/>.</summary>
    internal static string Of(ComposeScalar scalar) => Of(scalar, null);

    /// <summary>The variable whose default a finding is about: without it there would be none; null when the text around defaults is enough.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="isFound">Whether there is a finding on a text.</param>
    internal static string? FindDefaulted(ComposeScalar scalar, Func<string, bool> isFound)
    {
        var references = scalar.Interpolated.References;
        return references
            .Where(static r => r is { IsNested: false, Outcome: VariableOutcome.Default, Result.Length: > 0 })
            .FirstOrDefault(r => !isFound(Of(scalar, r))) is { } outer
            // Of a default within a default the inner one is the text.
            ? references.Where(r => r.Outcome == VariableOutcome.Default && r.Start >= outer.Start && r.Start < outer.Start + outer.Length).MaxBy(static r => r.Start)!.Name
            : null;
    }

    private static string Of(ComposeScalar scalar, VariableReference? hidden)
    {
        var references = scalar.Interpolated.References;
        if (hidden is null && !references.Any(static r => r.Outcome == VariableOutcome.Value))
        {
            return scalar.Text;
        }

        var written = scalar.Node.Value;
        var text = new StringBuilder();
        var position = 0;
        foreach (var reference in references.Where(static r => !r.IsNested))
        {
            var end = reference.Start + reference.Length;
            var isDefault = reference != hidden
                && reference.Outcome is VariableOutcome.Default or VariableOutcome.Alternative
                && !references.Any(r => r.IsNested && r.Start > reference.Start && r.Start < end && r.Outcome == VariableOutcome.Value);
            text.Append(written[position..reference.Start].Replace("$$", "$", StringComparison.Ordinal));
            text.Append(isDefault ? reference.Result : InterpolatedText.Hole.ToString());
            position = end;
        }

        return text.Append(written[position..].Replace("$$", "$", StringComparison.Ordinal)).ToString();
    }
}
