using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;

namespace StackLint.Rules.Security;

/// <summary>What a file says of a text by itself.</summary>
internal static class WrittenText
{
    /// <summary>The text with defaults in place; what a variable holds, known or not, is <see cref="InterpolatedText.Hole"/>.</summary>
    internal static string Of(ComposeScalar scalar)
    {
        var references = scalar.Interpolated.References;
        if (!references.Any(static r => r.Outcome == VariableOutcome.Value))
        {
            return scalar.Text;
        }

        var written = scalar.Node.Value;
        var text = new StringBuilder();
        var position = 0;
        foreach (var reference in references.Where(static r => !r.IsNested))
        {
            var end = reference.Start + reference.Length;
            var isDefault = reference.Outcome is VariableOutcome.Default or VariableOutcome.Alternative
                && !references.Any(r => r.IsNested && r.Start > reference.Start && r.Start < end && r.Outcome == VariableOutcome.Value);
            text.Append(written[position..reference.Start].Replace("$$", "$", StringComparison.Ordinal));
            text.Append(isDefault ? reference.Result : InterpolatedText.Hole.ToString());
            position = end;
        }

        return text.Append(written[position..].Replace("$$", "$", StringComparison.Ordinal)).ToString();
    }

    /// <summary>The variable whose default is in the text, null when there is none.</summary>
    internal static string? FindDefaulted(ComposeScalar scalar) =>
        scalar.Interpolated.References.FirstOrDefault(static r => r is { Outcome: VariableOutcome.Default, Result.Length: > 0 })?.Name;
}
