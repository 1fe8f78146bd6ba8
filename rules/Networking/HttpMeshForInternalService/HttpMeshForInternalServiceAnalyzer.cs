using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Images;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Networking;

/// <summary>SL2005: labels route a service through the cluster's HTTP proxy that other services reach by themselves.</summary>
public sealed class HttpMeshForInternalServiceAnalyzer : ComposeAnalyzer
{
    private const int NamedPhrases = 3;

    private static readonly ImmutableArray<string> InternalSuffixes = [".local", ".internal", ".lan", ".intranet", ".svc", ".test"];

    private static readonly RuleOption<IReadOnlyList<string>> InternalSuffixesOption = RuleOption.List(
        "stacklint.sl2005.internal_suffixes",
        "Further ends of host names that are only for inside");

    private static readonly RuleOption<bool> IncludeThirdPartyProxies = RuleOption.Boolean(
        "stacklint.sl2005.include_third_party_proxies",
        defaultValue: false,
        "Whether labels of Traefik and Caddy and the variable VIRTUAL_HOST count, too");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2005",
        "HttpMeshForInternalService",
        title: "HTTP routing mesh in front of an internal service",
        messageFormat: "'{0}' is routed over the HTTP mesh as {1}, {2}; services can call {3} over the overlay{4}",
        RuleCategories.Networking,
        DiagnosticSeverity.Warning,
        SeveritiesOf(RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [InternalSuffixesOption, IncludeThirdPartyProxies, MeshProject.BackendImagesOption];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (context.Project.AsStack is not { } stack)
        {
            return;
        }

        var includesOthers = context.GetOption(IncludeThirdPartyProxies);
        ImmutableArray<string> suffixes = [.. InternalSuffixes, .. context.GetOption(InternalSuffixesOption)];
        var references = new Lazy<ImmutableArray<ServiceReference>>(() => [.. stack.Services.SelectMany(ServiceReferenceReader.Read)]);
        foreach (var service in stack.Services)
        {
            ImmutableArray<MeshRoute> routes = [.. MeshRoute.FindAll(service, includesOthers)];
            if (routes.IsEmpty || HasUnknownHosts(service, routes))
            {
                continue;
            }

            var backend = BackendImages.Find(ImageName.Of(service), context.GetOption(MeshProject.BackendImagesOption));
            var judge = new RouteJudge(stack, service, suffixes, references.Value, backend);
            if (judge.Judge(routes) is { } found)
            {
                Report(context, service, routes, backend, found);
            }
        }
    }

    // Hosts that a variable holds may be public ones.
    private static bool HasUnknownHosts(Service service, ImmutableArray<MeshRoute> routes) =>
        service.Deploy.Labels.Any(l => !l.Name.IsKnown || (l.Value.IsUnknown && routes.Any(r => HasSameStem(r.Label.Name.Value, l.Name.Value))));

    private static bool HasSameStem(string left, string right) => left[..(left.LastIndexOf('.') + 1)] == right[..(right.LastIndexOf('.') + 1)];

    private static void Report(ProjectAnalysisContext context, Service service, ImmutableArray<MeshRoute> routes, BackendImage? backend, InternalRoute found)
    {
        var isOtherTarget = context.Target == ComposeTarget.Both;
        var port = routes.Select(static r => r.Port).FirstOrDefault(static p => p is not null);
        var address = $"{service.Name}{(port is null ? "" : $":{port}")}";
        context.ReportDiagnostic(
            service,
            Diagnostic.Create(
                Rule,
                routes[0].Label.Node.GetLocation(),
                service.Name,
                PhraseList.Join([.. routes.SelectMany(static r => r.Hosts).Distinct()], NamedPhrases),
                found.Reason,
                backend is null || RouteJudge.SpeaksHttp(backend, port) ? $"http://{address}" : address,
                isOtherTarget ? OtherTarget.Condition : ""),
            new FindingDetails
            {
                Related = [.. found.Related, .. routes.Skip(1).Select(static r => new RelatedLocation(r.Label.Node.GetLocation(), "a further route"))],
                Parts = [.. routes.SelectMany(static r => r.Hosts)],
                Severities = isOtherTarget ? OtherTarget.Severities : SeveritiesOf(found.Severity),
            });
    }

    private static ProfileSeverities SeveritiesOf(RuleSeverity severity) => new(severity, RuleSeverity.NotApplicable, severity);
}
