using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Interpolation;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8003: a reference in braces that a stack takes apart in another way than it is written.</summary>
public sealed class OperatorMisreadAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8003",
        "OperatorMisread",
        title: "A stack reads another default than the one in braces",
        messageFormat: "A stack loads '{0}' as {1}; {2}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var found in StackReference.AllOf(context.Project))
        {
            if (found.Reference is { IsBraced: true, Operator.Length: > 0 } reference
                && Explain(reference, found.Source) is var (loaded, reason, end))
            {
                var written = found.Source[reference.Start..end];
                found.Report(context, Rule, reference.Start, end - reference.Start, [ShownText.Of(written), loaded, reason], FindingDetails.None);
            }
        }
    }

    private static (string Loaded, string Reason, int End)? Explain(VariableReference reference, string source)
    {
        var end = reference.Start + reference.Length;
        var isDefault = reference.Operator[^1] == '-';
        if (reference.IsMisread)
        {
            // Where a '?' is misread, the name is never set: the file is refused, which is said elsewhere.
            return isDefault
                ? (Quote(reference.Operand), $"the '{reference.Operator}' further right counts as its operator, whether {reference.Name} is set or not", end)
                : null;
        }

        var close = FindClose(source, end, reference.Operand);
        var tail = source[end..close];
        if (tail.Length > 0)
        {
            var unset = isDefault ? $"{Quote(reference.Operand + tail)} when {reference.Name} is not set, and else as" : "";
            return ($"{unset} its value with '{ShownText.Of(tail)}' behind it".TrimStart(), "the first '}' ends the reference", close);
        }

        return isDefault && HasSubstitution(reference.Operand)
            ? ($"{Quote(reference.Operand)} when {reference.Name} is not set", "nothing is substituted within a default", end)
            : null;
    }

    // Where the braces that the operand opens are closed again; the end of the reference when they are not.
    private static int FindClose(string source, int end, string operand)
    {
        var open = operand.Count(static c => c == '{');
        for (var i = end; open > 0 && i < source.Length; i++)
        {
            if (source[i] is '{' or '}')
            {
                open += source[i] == '{' ? 1 : -1;
            }

            if (open == 0)
            {
                return i + 1;
            }
        }

        return end;
    }

    // A hash is meant as it stands, unless its dollars are doubled.
    private static bool HasSubstitution(string operand) =>
        operand.Contains("$$", StringComparison.Ordinal) || (!PasswordHash.IsIn(operand) && HasReference(operand));

    private static bool HasReference(string operand)
    {
        for (var i = operand.IndexOf('$'); i >= 0 && i + 1 < operand.Length; i = operand.IndexOf('$', i + 1))
        {
            if (operand[i + 1] == '_' || char.IsAsciiLetter(operand[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(string text) => text.Length == 0 ? "nothing" : $"'{ShownText.Of(text)}'";
}
