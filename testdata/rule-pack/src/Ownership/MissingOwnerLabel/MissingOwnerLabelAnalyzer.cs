using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace Acme.StackLint.Ownership;

/// <summary>ACME1001: a service that does not say whose it is.</summary>
public sealed class MissingOwnerLabelAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<string> Label = RuleOption.Text(
        "stacklint.acme1001.label", "com.acme.owner", "The label that names the owner");

    private static readonly RuleOption<IReadOnlyList<string>> Owners = RuleOption.List(
        "stacklint.acme1001.owners", "The owners that may be named; none allows all");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "ACME1001",
        "MissingOwnerLabel",
        title: "Service does not say who owns it",
        messageFormat: "'{0}' {1}",
        category: "Ownership",
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning),
        pageRoot: "https://lint.acme.example/rules/");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Label, Owners];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var (service, name) = (context.Service, context.GetOption(Label));

        // What is missing in an override file may stand in its base.
        if (!service.IsComplete)
        {
            return;
        }

        // The swarm keeps labels of services below 'deploy', Compose labels its containers.
        var entry = context.IsSwarm ? service.Deploy.FindEntry("labels") : service.FindEntry("labels");
        var labels = context.IsSwarm ? service.Deploy.Labels : service.Labels;
        if (labels.FirstOrDefault(l => l.Name.Is(name)) is { } label)
        {
            CheckOwner(context, label, name);
        }
        else if (!IsUnknown(service, entry, labels))
        {
            var place = entry ?? service.Entry!;
            context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetKeyLocation(), service.Name, $"has no label {name}"));
        }
    }

    private static void CheckOwner(ServiceAnalysisContext context, NamedValue label, string name)
    {
        var owners = context.GetOption(Owners);
        if (label.Value.IsAbsent || label.Value.Is(""))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, label.Node.GetLocation(), context.Service.Name, $"has an empty label {name}"));
        }
        else if (label.Value.TryGetValue(out var owner) && owners.Count > 0 && !owners.Contains(owner))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, label.Value.GetLocation(), context.Service.Name, $"belongs to '{owner}', which is none of {string.Join(", ", owners)}"));
        }
    }

    // A variable may hold the label.
    private static bool IsUnknown(Service service, ComposeEntry? entry, ImmutableArray<NamedValue> labels) =>
        service.Deploy.IsUnknown || entry is { Value: ComposeScalar { IsNull: false } } || labels.Any(static l => l.Name.IsUnknown);
}
