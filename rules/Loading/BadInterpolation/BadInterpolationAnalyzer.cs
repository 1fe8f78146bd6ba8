using System.Buffers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>SL0005: a substitution that Docker cannot read, or one in a place where nothing is substituted.</summary>
public sealed class BadInterpolationAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL0005",
        "BadInterpolation",
        title: "Substitution is malformed",
        messageFormat: "{0}",
        RuleCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly ProfileSeverities InKey = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProblems);
        context.RegisterYamlAction(AnalyzeKey);
    }

    private static void AnalyzeProblems(ProjectAnalysisContext context)
    {
        foreach (var found in ProjectProblems.Of(context.Project, ProblemOwner.BadInterpolation))
        {
            if (found.Problem is not { Node: YamlScalar text, Substitution: { } error })
            {
                ProblemReporter.Report(context, found, Diagnostic.Create(Rule, found.Problem.Node.GetLocation(), ProblemText.Sentence(found)));
                continue;
            }

            var written = text.Value.Substring(error.Start, Math.Min(error.Length, text.Value.Length - error.Start));
            var message = error.IsMissingValue
                ? $"'{written}': {error.Message}"
                : $"'{written}' is no substitution that {found.Tool} reads; {Remedy(text.Value[error.Start..], found.Dialect)}";
            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, text.GetPartLocation(error.Start, written.Length), message),
                new FindingDetails { Fix = error.IsMissingValue ? null : DoubleDollar(found, text, error.Start) });
        }
    }

    // What was meant shows behind the brace: an operator of Compose, a name of other letters, or nothing of the kind.
    private static string Remedy(string rest, ComposeDialect dialect)
    {
        var close = rest.IndexOf('}', StringComparison.Ordinal);
        var name = rest.StartsWith("${", StringComparison.Ordinal) && close > 2 ? rest[2..close] : "";
        var end = name.AsSpan().IndexOfAnyExcept(NameCharacters) is >= 0 and var other ? other : name.Length;
        return name.Length == 0 ? "write '$$' for a literal dollar"
            : end > 0 && end < name.Length && name[end] is not ('.' or ' ') ? dialect == ComposeDialect.Stack ? "its operators are ':-', '-', ':?' and '?'" : "its operators are ':-', '-', ':?', '?', ':+' and '+'"
            : "a name is made of letters, digits and '_'; write '$$' for a literal dollar";
    }

    // A dollar before a name or a brace was meant to begin a reference, whatever went wrong then.
    private static CodeFix? DoubleDollar(FoundProblem found, YamlScalar scalar, int at)
    {
        var isMeant = at + 1 < scalar.Value.Length && (scalar.Value[at + 1] is '{' or '_' || char.IsAsciiLetter(scalar.Value[at + 1]));
        return !isMeant && found.Problem.Provenance.IsDirect && scalar.Style <= YamlScalarStyle.DoubleQuoted
            ? CodeFix.Unsafe("Double the dollar", YamlEdit.ReplaceValue(scalar, scalar.Value.Insert(at, "$")))
            : null;
    }

    private static void AnalyzeKey(YamlAnalysisContext context)
    {
        if (context.Node is YamlScalar { Entry: { } entry } key
            && ReferenceEquals(entry.Key, key)
            && FindReference(key.Value) is var (start, length))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    key.GetPartLocation(start, length),
                    $"'{key.Value.Substring(start, length)}' in a key is not substituted; the key keeps the text as it is"),
                new FindingDetails { Severities = InKey });
        }
    }

    // What both grammars would take for a reference, were it a value.
    private static (int Start, int Length)? FindReference(string text)
    {
        for (var dollar = text.IndexOf('$'); dollar >= 0 && dollar + 1 < text.Length; dollar = text.IndexOf('$', dollar + 1))
        {
            var isBraced = text[dollar + 1] == '{';
            var start = dollar + (isBraced ? 2 : 1);
            var end = start;
            while (end < text.Length && (text[end] == '_' || char.IsAsciiLetter(text[end]) || (end > start && char.IsAsciiDigit(text[end]))))
            {
                end++;
            }

            if (text[dollar + 1] == '$')
            {
                dollar++;
            }
            else if (end > start && (!isBraced || text.IndexOf('}', end) is >= 0))
            {
                return (dollar, (isBraced ? text.IndexOf('}', end) + 1 : end) - dollar);
            }
        }

        return null;
    }
}
