using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6010: a network, volume, secret or config that no service uses.</summary>
public sealed class UnusedDefinitionAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6010",
        "UnusedDefinition",
        title: "Declared, never used",
        messageFormat: "{0} '{1}' is not used by any service",
        RuleCategories.Portability,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Info, RuleSeverity.Info, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        var project = context.Project;
        if (ProjectParts.IsFragment(project))
        {
            return;
        }

        var uses = new DefinitionUses(project);
        var mentions = new DefinitionMentions(project);
        foreach (var network in project.Networks)
        {
            if (network.Name != Network.DefaultName && !uses.Contain("network", network.Name) && !IsJoinedByName(uses, network) && !mentions.OfNetwork(network.Name, network.EngineName))
            {
                Report(context, network.Entry, "Network", "networks", isMade: false);
            }
        }

        foreach (var volume in project.Volumes)
        {
            var isOfGroup = uses.TakesVolumeGroups && volume.FindEntry("x-cluster-spec") is not null;
            if (!isOfGroup && !uses.Contain("volume", volume.Name) && !mentions.OfVolume(volume.Name, volume.GetText("name")))
            {
                Report(context, volume.Entry, "Volume", "volumes", isMade: false);
            }
        }

        Report(context, uses, project.Secrets, "secret");
        Report(context, uses, project.Configs, "config");
    }

    // `network_mode` and `build.network` take the name on the engine.
    private static bool IsJoinedByName(DefinitionUses uses, Network network) =>
        network.EngineName.IsUnknown || (network.EngineName.TryGetValue(out var name) && uses.Contain("network", name));

    private static void Report(ProjectAnalysisContext context, DefinitionUses uses, ImmutableArray<FileObject> objects, string kind)
    {
        foreach (var definition in objects.Where(o => !uses.Contain(kind, o.Name)))
        {
            var isMade = context.IsSwarm && !definition.External.Is(true);
            Report(context, definition.Entry, kind == "secret" ? "Secret" : "Config", kind + "s", isMade);
        }
    }

    private static void Report(ProjectAnalysisContext context, ComposeEntry? entry, string kind, string section, bool isMade)
    {
        // What an included file declares is there for the others that include it too.
        if (entry is null || !context.Project.RootFiles.Any(f => ReferenceEquals(f.Source, entry.Key.File)))
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, entry.GetKeyLocation(), kind, entry.Name),
            new FindingDetails
            {
                Notes = isMade ? [new FindingNote("effect", "docker stack deploy reads its source and creates it all the same")] : [],
                Fix = CreateFix(entry, section) is { } changes ? CodeFix.Unsafe($"Remove {section[..^1]} '{entry.Name}'", [.. changes]) : null,
            });
    }

    // A section that would become empty goes as well.
    private static ImmutableArray<TextChange>? CreateFix(ComposeEntry entry, string section)
    {
        if (entry.Key.Parent is not YamlMapping definitions || entry.Key.Entry is not { } written || SharedNodes.HoldsAnchor(written.Key) || SharedNodes.HoldsAnchor(written.Value))
        {
            return null;
        }

        // What a `<<` brings in from elsewhere is written for others too.
        if (definitions.Entry is not { } own || own.Name != section || definitions.Anchor is not null || definitions.Parent is not YamlMapping { Parent: null } root)
        {
            return null;
        }

        return definitions.Entries.Length > 1 ? RemoveEntry(definitions, written) : RemoveEntry(root, own);
    }

    // A comment above, within or behind it speaks of it.
    private static ImmutableArray<TextChange>? RemoveEntry(YamlMapping mapping, YamlMappingEntry entry)
    {
        var text = mapping.File.Text;
        var line = text.Lines.GetLineFromPosition(entry.Span.Start).LineNumber;
        var isAnnotated = line > 0 && text.ToString(text.Lines[line - 1].Span).TrimStart().StartsWith('#');
        var end = text.Lines.GetLineFromPosition(entry.Span.End).End;
        return isAnnotated || text.ToString(TextSpan.FromBounds(entry.Span.Start, end)).Contains('#') ? null : YamlEdit.RemoveEntry(mapping, entry);
    }
}
