using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Interpolation;
using StackLint.Rules.Security;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8002: an operator behind an unbraced variable, which a stack obeys.</summary>
public sealed class SwallowedSubstitutionAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8002",
        "SwallowedSubstitution",
        title: "Text after an unbraced variable is taken as its default",
        messageFormat: "A stack reads '{0}' as one reference and loads the value of {1} alone, or {2} when {1} is not set; write '{3}'",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var found in StackReference.AllOf(context.Project))
        {
            if (found.Reference is { IsBraced: false, WrittenOperator.Length: > 0 } reference)
            {
                var written = found.Source.Substring(reference.Start, reference.Length);
                found.Report(
                    context,
                    Rule,
                    reference.Start,
                    FirstLineOf(written).Length,
                    [CredentialPlace.Shown(found.Scalar.Node, ShownText.Of(written)), reference.Name, Without(found), Repaired(reference)],
                    new FindingDetails { Fix = CreateFix(found) });
            }
        }
    }

    // What is swallowed may run over many lines.
    private static ReadOnlySpan<char> FirstLineOf(string text) => text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length).TrimEnd();

    // What comes when the variable has no value; a misread operator looks up a name that none has.
    private static string Without(StackReference found) => found.Reference.Operator[^1] switch
    {
        '?' => "refuses the file",
        _ when found.Reference.Operand.Length == 0 => "nothing",
        _ => $"'{CredentialPlace.Shown(found.Scalar.Node, ShownText.Of(found.Reference.Operand))}'",
    };

    // A colon or question mark before what looks like a default or message is meant as an operator; a hyphen is hardly ever.
    private static string Repaired(VariableReference reference) =>
        reference.WrittenOperator == "-" ? $"${{{reference.Name}}}" : $"${{{reference.Name}{reference.WrittenOperator}…}}";

    private static CodeFix? CreateFix(StackReference found)
    {
        var reference = found.Reference;
        var name = found.Scalar.Node.GetPartSpan(reference.Start, reference.Name.Length + 1);
        return reference.WrittenOperator == "-" && found.Scalar.Node.File.Text.ToString(name) == "$" + reference.Name
            ? CodeFix.Unsafe("Put the name in braces", new TextChange(name, $"${{{reference.Name}}}"))
            : null;
    }
}
