using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Placement;

/// <summary>SL4007: a service that Mirantis Kubernetes Engine puts into no collection of its own.</summary>
public sealed class MissingCollectionLabelAnalyzer : ComposeAnalyzer
{
    private const string Label = "com.docker.ucp.access.label";

    private static readonly RuleOption<bool> Require = RuleOption.Boolean(
        "stacklint.sl4007.require",
        false,
        "Whether every service must name its collection; without it the rule says nothing");

    private static readonly RuleOption<IReadOnlyList<string>> Allowed = RuleOption.List(
        "stacklint.sl4007.allowed",
        "The collections that may be named; * stands for any characters, and none allows all");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4007",
        "MissingCollectionLabel",
        title: "Service is not assigned to an MKE collection",
        messageFormat: "'{0}' carries {1}",
        RuleCategories.Placement,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Hidden));

    // Who sets the option has turned the rule on.
    private static readonly ProfileSeverities Required = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Require, Allowed];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!context.IsSwarm || !context.GetOption(Require) || !service.IsComplete || service.Has("provider"))
        {
            return;
        }

        var labels = service.Deploy.Labels;
        if (labels.FirstOrDefault(static l => l.Name.Is(Label)) is { } label)
        {
            var allowed = context.GetOption(Allowed);
            if (label.Value.IsAbsent || label.Value.Is(""))
            {
                Report(context, label.Node.GetLocation(), "an empty collection label; MKE places it in the deploying user's default collection");
            }
            else if (label.Value.TryGetValue(out var collection) && allowed.Count > 0 && !allowed.Any(pattern => Wildcard.IsMatch(pattern, collection)))
            {
                Report(context, label.Value.GetLocation(), $"the collection label '{collection}', which is not among those allowed");
            }

            return;
        }

        if (!service.Deploy.IsUnknown && !IsUnknown(service.Deploy.FindEntry("labels")) && !labels.Any(static l => l.Name.IsUnknown))
        {
            Report(
                context,
                (service.Deploy.FindEntry("labels") ?? service.Entry!).GetKeyLocation(),
                "no collection label; MKE places it in the deploying user's default collection",
                [.. service.Labels.Where(static l => l.Name.Is(Label)).Select(static l => new RelatedLocation(l.Node.GetLocation(), "a label of the containers does not count"))]);
        }
    }

    private static bool IsUnknown(Compose.Values.ComposeEntry? labels) => labels is { Value: Compose.Values.ComposeScalar { IsNull: false } };

    private static void Report(ServiceAnalysisContext context, Location location, string what, ImmutableArray<RelatedLocation> related = default) =>
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, location, context.Service.Name, what),
            new FindingDetails { Severities = Required, Related = related.IsDefault ? [] : related });
}
