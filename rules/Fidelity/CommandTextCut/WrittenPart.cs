using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>A part of a text as messages show it where variables in it are not known.</summary>
internal static class WrittenPart
{
    /// <summary>The part with each variable as it is written there, but for its default or message: <c>${A:+…}</c>.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="start">Where the part begins in it, after interpolation.</param>
    /// <param name="part">The part; quotes and backslashes may be gone, unknown parts may not.</param>
    internal static string Of(ComposeScalar scalar, int start, string part)
    {
        var text = new StringBuilder();
        var hole = start - 1;
        foreach (var c in part)
        {
            if (c != InterpolatedText.Hole)
            {
                text.Append(c);
                continue;
            }

            hole = scalar.Text.IndexOf(InterpolatedText.Hole, hole + 1);
            text.Append(hole < 0 ? "…" : VariableAt(scalar.Interpolated, hole));
        }

        return text.ToString();
    }

    private static string VariableAt(InterpolatedText text, int offset)
    {
        var start = text.GetSourceSpan(offset, 1).Start;
        if (text.References.FirstOrDefault(r => r.Start == start) is not { } reference)
        {
            return "…";
        }

        var rest = reference.WrittenOperator.Length > 0 ? reference.WrittenOperator + "…" : "";
        return reference.IsBraced ? $"${{{reference.Name}{rest}}}" : $"${reference.Name}{rest}";
    }
}
