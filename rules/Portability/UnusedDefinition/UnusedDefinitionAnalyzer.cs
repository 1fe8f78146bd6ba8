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
        if (!DeclaresAny(project) || ProjectParts.IsFragment(project))
        {
            return;
        }

        var declarations = new Declarations(project);
        ImmutableArray<NamedReference> undeclared =
            [.. project.Services.SelectMany(static s => NamedReferences.OfResources(s).Concat(NamedReferences.OfServices(s))).Where(r => !declarations.Contain(r))];

        // A file that Compose is given by name and that uses what it does not declare is loaded with others, which may use what it declares.
        if (!undeclared.IsEmpty && context.IsCompose && ProjectParts.IsNamedExplicitly(project))
        {
            return;
        }

        var uses = new DefinitionUses(project);
        var mentions = new Lazy<DefinitionMentions>(() => new DefinitionMentions(project));
        ReportUnused(context, "network", undeclared, project.Networks, n => n.Name, n =>
            n.Name == Network.DefaultName || uses.Contain("network", n.Name) || IsJoinedByName(uses, n) || mentions.Value.OfNetwork(n.Name, n.EngineName));
        ReportUnused(context, "volume", undeclared, project.Volumes, v => v.Name, v =>
            (uses.TakesVolumeGroups && v.FindEntry("x-cluster-spec") is not null) || uses.Contain("volume", v.Name) || mentions.Value.OfVolume(v.Name, v.GetText("name")));
        ReportUnused(context, "secret", undeclared, project.Secrets, s => s.Name, s => uses.Contain("secret", s.Name) || IsFoundByLabel(mentions.Value, s));
        ReportUnused(context, "config", undeclared, project.Configs, c => c.Name, c => uses.Contain("config", c.Name) || IsFoundByLabel(mentions.Value, c));
    }

    private static bool DeclaresAny(ComposeProject project) =>
        project.Networks.Any(static n => n.Entry is not null) || !project.Volumes.IsEmpty || !project.Secrets.IsEmpty || !project.Configs.IsEmpty;

    private static void ReportUnused<T>(ProjectAnalysisContext context, string kind, ImmutableArray<NamedReference> undeclared, ImmutableArray<T> definitions, Func<T, string> nameOf, Func<T, bool> isUsed)
        where T : ComposeSection
    {
        ImmutableArray<T> unused = [.. definitions.Where(d => !isUsed(d))];

        // So is one whose declarations of a kind are all for others.
        var isForOthers = context.IsCompose
            && ProjectParts.IsNamedExplicitly(context.Project)
            && unused.Length == definitions.Count(d => nameOf(d) != Network.DefaultName);

        // The wrong name is SL0004's, and correcting it makes a use of this.
        ImmutableArray<T> reported = isForOthers ? [] : [.. unused.Where(d => !undeclared.Any(r => r.Kind == kind && Declarations.MayMean(r, nameOf(d))))];
        var keys = reported.Select(static d => d.Entry?.Key).OfType<YamlNode>().ToHashSet();
        foreach (var definition in reported)
        {
            Report(context, definition, kind, keys);
        }
    }

    // `network_mode` and `build.network` take the name on the engine.
    private static bool IsJoinedByName(DefinitionUses uses, Network network) =>
        network.EngineName.IsUnknown || (network.EngineName.TryGetValue(out var name) && uses.Contain("network", name));

    // A label may name it (Interlock's ssl_cert), and a label of its own may be there to be found by (those of caddy-docker-proxy).
    private static bool IsFoundByLabel(DefinitionMentions mentions, FileObject definition) =>
        definition.Has("labels") || mentions.InLabel(definition.Name, definition.EngineName);

    private static void Report(ProjectAnalysisContext context, ComposeSection definition, string kind, HashSet<YamlNode> unused)
    {
        // What an included file declares is there for the others that include it too.
        if (definition.Entry is not { } entry || !context.Project.RootFiles.Any(f => ReferenceEquals(f.Source, entry.Key.File)))
        {
            return;
        }

        var isMade = context.IsSwarm && definition is FileObject file && !file.External.Is(true);
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, entry.GetKeyLocation(), char.ToUpperInvariant(kind[0]) + kind[1..], entry.Name),
            new FindingDetails
            {
                Notes = isMade ? [new FindingNote("effect", "docker stack deploy reads its source and creates it all the same")] : [],
                Fix = CreateFix(entry, kind, unused),
            });
    }

    // A section that would become empty goes as well, whichever of its definitions is removed first.
    private static CodeFix? CreateFix(ComposeEntry entry, string kind, HashSet<YamlNode> unused)
    {
        if (entry.Key.Parent is not YamlMapping definitions || entry.Key.Entry is not { } written)
        {
            return null;
        }

        // What a `<<` brings in from elsewhere is written for others too.
        if (definitions.Entry is not { } own || own.Name != kind + "s" || definitions.Anchor is not null || definitions.Parent is not YamlMapping { Parent: null } root)
        {
            return null;
        }

        var isSection = definitions.Entries.All(e => unused.Contains(e.Key) && !SharedNodes.HoldsAnchor(e.Value) && (definitions.Entries.Length == 1 || RemoveEntry(definitions, e) is not null));
        return (isSection ? RemoveEntry(root, own) : RemoveEntry(definitions, written)) is { } changes
            ? CodeFix.Unsafe(isSection && definitions.Entries.Length > 1 ? $"Remove all {definitions.Entries.Length} {kind}s" : $"Remove {kind} '{entry.Name}'", [.. changes]).Changing(isSection ? [own.Name!] : [own.Name!, entry.Name])
            : null;
    }

    // A comment above, within, behind or directly below it may speak of it.
    private static ImmutableArray<TextChange>? RemoveEntry(YamlMapping mapping, YamlMappingEntry entry)
    {
        var lines = mapping.File.Text.Lines;
        var first = lines.GetLineFromPosition(entry.Span.Start);
        var last = lines.GetLineFromPosition(entry.Span.End);
        var isAnnotated = mapping.File.Text.ToString(TextSpan.FromBounds(first.Start, last.End)).Contains('#')
            || (first.LineNumber > 0 && IsComment(lines[first.LineNumber - 1]))
            || (last.LineNumber + 1 < lines.Count && IsComment(lines[last.LineNumber + 1]));
        return isAnnotated ? null : YamlEdit.RemoveEntry(mapping, entry);
    }

    private static bool IsComment(TextLine line) => line.ToString().TrimStart().StartsWith('#');
}
