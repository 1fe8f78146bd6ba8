using StackLint.Analysis.Findings;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;

namespace StackLint.Rules.Placement;

/// <summary>Mends the slips that constraints are written with.</summary>
internal static class ConstraintFix
{
    /// <summary>Writes what is meant; null when nobody can tell, or it would still match no node.</summary>
    internal static CodeFix? Create(ComposeScalar scalar)
    {
        if (scalar.Interpolated.IsSubstituted || scalar.IsUnknown || scalar.Node.Value != scalar.Text)
        {
            return null;
        }

        var text = Mend(scalar.Text);
        return text != scalar.Text
            && ConstraintGrammar.Read(text).Constraint is { } constraint
            && ConstraintConflict.FindProblem(constraint) is null
                ? CodeFix.Unsafe($"Write '{text}'", YamlEdit.ReplaceValue(scalar.Node, text))
                : null;
    }

    private static string Mend(string text)
    {
        text = text.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Trim();
        if (!text.Contains("==", StringComparison.Ordinal) && !text.Contains("!=", StringComparison.Ordinal) && text.Split('=') is [var key, var value])
        {
            text = $"{key}=={value}";
        }

        foreach (var kind in (ReadOnlySpan<string>)["node", "engine"])
        {
            if (text.StartsWith(kind + ".label.", StringComparison.OrdinalIgnoreCase))
            {
                return $"{kind}.labels.{text[(kind.Length + ".label.".Length)..]}";
            }
        }

        return text;
    }
}
