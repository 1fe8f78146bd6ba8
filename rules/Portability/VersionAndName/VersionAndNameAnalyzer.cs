using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6006: a top level that says what Compose does not read, or lacks what was asked for.</summary>
public sealed class VersionAndNameAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> RequireName = RuleOption.Boolean(
        "stacklint.sl6006.require_name", false, "Whether a Compose file without a project name is reported");

    private static readonly RuleOption<bool> RequireVersion = RuleOption.Boolean(
        "stacklint.sl6006.require_version", false, "Whether a stack file without version is reported, which Docker clients before 23.0 refuse");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6006",
        "VersionAndName",
        title: "Obsolete or unsuitable top-level fields",
        messageFormat: "{0}",
        RuleCategories.Portability,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Info, RuleSeverity.Hidden));

    // Who asks for it wants to see it.
    private static readonly FindingDetails Required = new() { Severities = ProfileSeverities.Always(RuleSeverity.Info) };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [RequireName, RequireVersion];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterFileAction(AnalyzeVersion);
        context.RegisterProjectAction(AnalyzeMissing);
    }

    // A file for both targets needs it for stacks of older clients.
    private static void AnalyzeVersion(FileAnalysisContext context)
    {
        if (context.Target != ComposeTarget.Compose)
        {
            return;
        }

        foreach (var document in context.File.Yaml.Documents)
        {
            if (document.Root is YamlMapping root && root.FindEntry("version") is { } version)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, version.Key.GetLocation(), "'version' is obsolete for docker compose, which warns of it and does not read it"),
                    new FindingDetails { Fix = CreateFix(root, version) });
            }
        }
    }

    private static CodeFix? CreateFix(YamlMapping root, YamlMappingEntry version) =>
        YamlEdit.RemoveEntry(root, version) is { } changes
            ? CodeFix.Safe("Remove 'version'", [.. changes])
            : null;

    private static void AnalyzeMissing(ProjectAnalysisContext context)
    {
        var project = context.Project;
        if (context.IsCompose && context.GetOption(RequireName) && !ProjectParts.IsFragment(project) && !project.Has("name") && FirstKey(project.RootFiles) is { } place)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), "The project has no 'name': it takes that of the folder it is run from"), Required);
        }

        if (context.Target != ComposeTarget.Swarm || !context.GetOption(RequireVersion))
        {
            return;
        }

        // Older clients look at each file by itself.
        foreach (var file in project.RootFiles)
        {
            if (file.FirstRoot is YamlMapping { Entries: [var first, ..] } root && root.FindEntry("version") is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, first.Key.GetLocation(), "The file has no 'version': docker stack deploy refuses it before Docker 23.0"), Required);
            }
        }
    }

    private static YamlNode? FirstKey(ImmutableArray<YamlFile> files) =>
        files.Select(static f => (f.FirstRoot as YamlMapping)?.Entries.FirstOrDefault()?.Key).FirstOrDefault(static k => k is not null);
}
