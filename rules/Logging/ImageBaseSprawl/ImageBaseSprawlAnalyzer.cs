using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Rules.Images;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Logging;

/// <summary>SL3005: one image in several versions, none of whose layers the nodes can share.</summary>
public sealed class ImageBaseSprawlAnalyzer : ComposeAnalyzer
{
    private const int NamedVersions = 4;

    private static readonly RuleOption<IReadOnlyList<string>> Ignore = RuleOption.List(
        "stacklint.sl3005.ignore", "Images that may run in several versions, compared as those of `stacklint.proxy_images` are");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3005",
        "ImageBaseSprawl",
        title: "Same image in several versions",
        messageFormat: "'{0}' is used as {1}; sharing one version shares its layers on every node",
        RuleCategories.Logging,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Hidden, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Ignore];

    public override void Initialize(AnalysisContext context) => context.RegisterRunAction(static p => !p.IsHidden(Rule) && ImageUses.Of(p).Any(), Analyze);

    private static void Analyze(RunAnalysisContext context)
    {
        foreach (var target in context.Projects.GroupBy(static p => p.Target))
        {
            foreach (var repository in target.SelectMany(ImageUses.Of).GroupBy(static u => u.Repository, StringComparer.Ordinal))
            {
                Analyze([.. repository]);
            }
        }
    }

    private static void Analyze(ImmutableArray<ImageUse> uses)
    {
        var versions = uses.GroupBy(static u => u.Version, StringComparer.Ordinal).OrderByDescending(static v => v.Count()).ToList();
        if (versions.Count < 2)
        {
            return;
        }

        var name = ShortName(uses[0].Repository);
        var list = PhraseList.Join([.. versions.Select(static v => v.Key).Order(StringComparer.Ordinal)], NamedVersions);
        foreach (var file in versions.Skip(1).SelectMany(static v => v).GroupBy(static u => (u.Context, u.Version)))
        {
            var strays = file.Where(u => !IsIgnored(u) && !HasTwin(u, uses)).ToList();
            if (strays is [var first, .. var others])
            {
                var most = versions[0].First();
                first.Context.ReportDiagnostic(
                    first.Service,
                    Diagnostic.Create(Rule, first.Place, name, list),
                    new FindingDetails
                    {
                        Parts = [$"{first.Repository}:{first.Version}", .. strays.Select(static s => s.Service.Name)],
                        Related =
                        [
                            new RelatedLocation(most.Place, $"most use {most.Version}"),
                            .. others.Select(static o => new RelatedLocation(o.Place, $"'{o.Service.Name}' too")),
                        ],
                    });
            }
        }
    }

    private static bool IsIgnored(ImageUse use) =>
        use.Context.GetOption(Ignore).Any(p => new ImagePattern(p).Match(ImageName.Parse(use.Repository)) == true);

    // A blue and a green service run two versions on purpose: that is how one replaces the other.
    private static bool HasTwin(ImageUse use, ImmutableArray<ImageUse> uses) =>
        ReleaseTrack.WithoutTrack(use.Service.Name) is { } plain
        && uses.Any(u => u.Version != use.Version && u.Service.Name != use.Service.Name && (ReleaseTrack.WithoutTrack(u.Service.Name) ?? u.Service.Name) == plain);

    private static string ShortName(string repository) =>
        repository.StartsWith("docker.io/library/", StringComparison.Ordinal) ? repository["docker.io/library/".Length..]
        : repository.StartsWith("docker.io/", StringComparison.Ordinal) ? repository["docker.io/".Length..]
        : repository;
}
