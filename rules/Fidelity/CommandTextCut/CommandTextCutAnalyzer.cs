using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose;
using StackLint.Compose.Model;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8005: a command written as one string, of which the tool drops a part or makes something else.</summary>
public sealed class CommandTextCutAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8005",
        "CommandTextCut",
        title: "Command string is not run as it is written",
        messageFormat: "{0} runs [{1}]: {2}; use the list form or sh -c",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    private static readonly ProfileSeverities NothingDropped = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (context.Project.AsStack is { } stack)
        {
            Analyze(context, stack, ComposeDialect.Stack);
        }

        if (context.IsCompose)
        {
            Analyze(context, context.Project, ComposeDialect.Compose);
        }
    }

    private static void Analyze(ProjectAnalysisContext context, ComposeProject project, ComposeDialect dialect)
    {
        foreach (var service in project.Services)
        {
            foreach (var command in CommandText.AllOf(service, dialect))
            {
                if (CommandFaults.Find(command, dialect == ComposeDialect.Stack) is { } fault)
                {
                    context.ReportDiagnostic(
                        service,
                        Diagnostic.Create(
                            Rule,
                            command.Scalar.GetPartLocation(fault.Span.Start, fault.Span.Length),
                            dialect == ComposeDialect.Stack ? "A stack" : "Compose",
                            ShownText.OfWords(command.Split.Words.Select(command.Show)),
                            fault.Effect),
                        fault.IsCut ? FindingDetails.None : new FindingDetails { Severities = NothingDropped });
                }
            }
        }
    }
}
