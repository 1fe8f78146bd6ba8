using StackLint.Compose.Interpolation;

namespace StackLint.Rules.Placement;

/// <summary>Reads placement constraints as swarmkit does (<c>manager/constraint/constraint.go</c>): <c>KEY == VALUE</c> or <c>KEY != VALUE</c>.</summary>
public static class ConstraintGrammar
{
    private const char Hole = InterpolatedText.Hole;
    private const string ValueMarks = ":-_.*()?+[]\\^$|/";

    /// <summary>Reads a text, in which parts that depend on a variable are <see cref="InterpolatedText.Hole"/>.</summary>
    public static ConstraintReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isEquality = text.Contains("==", StringComparison.Ordinal);
        var at = text.IndexOf(isEquality ? "==" : "!=", StringComparison.Ordinal);
        if (at < 0)
        {
            return new ConstraintReading(null, FindMissingOperator(text));
        }

        var key = text[..at].Trim();
        var value = text[(at + 2)..].Trim();
        if ((FindKeyProblem(key) ?? FindValueProblem(value)) is { } problem)
        {
            return new ConstraintReading(null, problem);
        }

        return new ConstraintReading(
            key.Contains(Hole) ? null : new NodeConstraint(key, isEquality, value.Contains(Hole) ? null : value),
            null);
    }

    // A variable may bring the operator along; it cannot when the text before it can be no key any more.
    private static string? FindMissingOperator(string text)
    {
        var hole = text.IndexOf(Hole);
        var settled = hole < 0 ? text : text[..hole];
        if (hole >= 0 && FindKeyProblem(settled.TrimEnd('=', '!').Trim() + Hole) is null)
        {
            return null;
        }

        return text.Contains('=') ? "written with a single '=' where it takes '==' or '!='" : "written without '==' or '!='";
    }

    // [A-Za-z_][A-Za-z0-9_.-]+
    private static string? FindKeyProblem(string key)
    {
        if (key.Length == 0)
        {
            return "without a key before the operator";
        }

        foreach (var c in key)
        {
            if (c != Hole && !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return IsQuote(c)
                    ? "quoted on the inside; quotes belong around the whole of it"
                    : $"about the key '{Show(key)}', in which {Show(c)} is not allowed";
            }
        }

        var isKey = key.Contains(Hole) || (key.Length > 1 && (char.IsAsciiLetter(key[0]) || key[0] == '_'));
        return isKey ? null : $"about '{key}', which can be no key";
    }

    private static string? FindValueProblem(string value)
    {
        if (value.Length == 0)
        {
            return "without a value behind the operator";
        }

        foreach (var c in value)
        {
            if (c != Hole && !char.IsAsciiLetterOrDigit(c) && !IsBlank(c) && !ValueMarks.Contains(c))
            {
                return IsQuote(c) ? "quoted on the inside; quotes belong around the whole of it"
                    : c == '{' ? "written with a template, which constraints do not take"
                    : $"about the value '{Show(value)}', in which {Show(c)} is not allowed";
            }
        }

        return null;
    }

    private static bool IsQuote(char c) => c is '"' or '\'';

    // \s of Go's regular expressions.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private static string Show(char c) => IsBlank(c) ? "a blank" : $"'{c}'";

    private static string Show(string text) => text.Replace(Hole.ToString(), "…", StringComparison.Ordinal);
}
