using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8008: a secret or config that says nowhere what it holds.</summary>
public sealed class DefinitionWithoutSourceAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8008",
        "DefinitionWithoutSource",
        title: "Secret or config has no source",
        messageFormat: "{0} '{1}' has no source; {2}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        var project = context.Project;
        foreach (var secret in project.Secrets)
        {
            Check(context, "Secret", secret, context.IsCompose ? ["file", "environment", "external"] : ["file", "external", "driver"]);
        }

        foreach (var config in project.Configs)
        {
            Check(context, "Config", config, context.IsCompose ? ["file", "environment", "content", "external"] : ["file", "external"]);
        }
    }

    private static void Check(ProjectAnalysisContext context, string kind, FileObject definition, string[] sources)
    {
        // Null and other wrong forms are the schema's business; false says that the file makes it, so a source is due.
        if (definition.Mapping is null || sources.Any(s => s == "external" ? !IsInternal(definition) : IsWritten(definition, s)))
        {
            return;
        }

        // Compose refuses such files whatever else they lack; what a stack lacks may stand in another file.
        if (!context.IsCompose && context.Project.Services.Any(static s => !s.IsComplete))
        {
            return;
        }

        var outcome = context.IsCompose
            ? $"docker compose refuses the file: write {(kind == "Secret" ? "file, environment or external" : "file, content, environment or external")}"
            : "docker stack deploy takes the working directory for its file and fails: write file or external";
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, definition.GetKeyLocation(), kind, definition.Name, outcome),
            new FindingDetails { Stage = context.IsCompose && !IsWritten(definition, "driver") ? FindingStage.Load : FindingStage.Deploy });
    }

    private static bool IsInternal(FileObject definition) => definition.External is { IsAbsent: true } or { IsKnown: true, Value: false };

    // The loader's own working directory stands at the key of the definition.
    private static bool IsWritten(FileObject definition, string key) =>
        definition.FindEntry(key) is { Value.IsNull: false } entry && !ReferenceEquals(entry.Key, definition.Entry?.Key);
}
