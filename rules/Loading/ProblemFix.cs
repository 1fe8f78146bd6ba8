using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Cures a problem where only one edit can be meant.</summary>
internal static class ProblemFix
{
    // A text that must spell a number or boolean (`integer or string`) is cured by no quotes. The other words are those of both decoders, and of those that complain of keys and dates.
    private static readonly string[] TextExpected = ["string", "unsupported type: map[interface {}]", "jsonType time.Time"];

    /// <summary>Renames a key with a near one, quotes what must be text, unquotes what must not; null when none of these cures it.</summary>
    internal static CodeFix? Create(LoadProblem problem)
    {
        if (problem.Node is not YamlScalar scalar || !SharedNodes.IsEditable(problem.Provenance) || scalar.Tag is not null)
        {
            return null;
        }

        if (ProblemText.KeyOf(problem) is not null)
        {
            // A key that stands there already is another one.
            return MisplacedKeys.FindHome(problem) is null && !MisplacedKeys.IsNewer(problem) && problem.Suggestion is { } word && (scalar.Parent as YamlMapping)?.FindEntry(word) is null ? CodeFix.Unsafe($"Rename to '{word}'", YamlEdit.ReplaceValue(scalar, word)) : null;
        }

        return FindQuotes(problem) switch
        {
            true => CodeFix.Safe("Put it in quotes", YamlEdit.Quote(scalar)),
            false => CodeFix.Safe("Remove the quotes", new TextChange(scalar.Span, scalar.Value)),
            _ => null,
        };
    }

    /// <summary>Whether quotes (true) or their removal (false) cure a wrong type; null when neither does.</summary>
    internal static bool? FindQuotes(LoadProblem problem)
    {
        if (problem.Node.Resolved is not YamlScalar { Tag: null } scalar || problem.Kind != LoadProblemKind.WrongType || FormHints.IsDuration(problem.Path) || FormHints.IsTinyMemory(problem))
        {
            return null;
        }

        var kind = ScalarResolver.Resolve(scalar);
        if (TextExpected.Any(t => problem.Expectation.Contains(t, StringComparison.Ordinal)) && !problem.Expectation.EndsWith(" or string", StringComparison.Ordinal))
        {
            return kind is ComposeScalarKind.Boolean or ComposeScalarKind.Integer or ComposeScalarKind.Float or ComposeScalarKind.Timestamp ? true : null;
        }

        return kind == ComposeScalarKind.String
            && scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted
            && IsPlainOf(scalar.Value, problem.Expectation)
            ? false
            : null;
    }

    // Decimal digits only: 010 would become another number without its quotes.
    private static bool IsPlainOf(string text, string expectation) =>
        expectation.EndsWith("boolean", StringComparison.Ordinal)
            ? text is "true" or "false"
            : (expectation.EndsWith("integer", StringComparison.Ordinal) || expectation.EndsWith("number", StringComparison.Ordinal))
                && text.Length is > 0 and < 16
                && text.All(char.IsAsciiDigit)
                && (text.Length == 1 || text[0] != '0');
}
