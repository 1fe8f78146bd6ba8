using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Interpolation;
using StackLint.Rules.Mounts;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Security;

/// <summary>SL5001: a service that gets the API of what runs the containers.</summary>
public sealed class DockerSocketExposedAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IReadOnlyList<string>> AllowServices = RuleOption.List(
        "stacklint.sl5001.allow_services",
        "Services that may control the runtime, by name; * stands for any characters");

    private const string UseProxy = "put a socket proxy in between";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5001",
        "DockerSocketExposed",
        title: "Container controls the container runtime",
        messageFormat: "'{0}' can control {1} through {2}; {3}",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [AllowServices];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (context.GetOption(AllowServices).Any(pattern => Wildcard.IsMatch(pattern, service.Name)))
        {
            return;
        }

        foreach (var mount in HostMounts.Of(context.Project, service))
        {
            if (RuntimeSocket.Find(mount) is { } socket)
            {
                Report(context, mount.Mount.GetLocation(), socket.Controlled, socket.Path, DescribeRemedy(mount, socket), new FindingDetails { Related = MountPlaces.Of(mount) });
            }
        }

        // A stack refuses the key.
        if (context.IsCompose && service.UseApiSocket.Is(true))
        {
            Report(context, service.UseApiSocket.GetLocation(), "the Docker daemon", "use_api_socket", UseProxy, FindingDetails.None);
        }
    }

    // Who has mounted it read-only believes that this is enough.
    private static string DescribeRemedy(HostMount mount, RuntimeSocket socket) =>
        mount.IsReadOnly == true ? ":ro does not restrict the API"
        : socket is { IsDockerApi: true, IsFolder: false } ? UseProxy
        : "mount less of the host";

    private static void Report(ServiceAnalysisContext context, Location place, string controlled, string path, string remedy, FindingDetails details) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, context.Service.Name, controlled, path.Replace(InterpolatedText.Hole, '…'), remedy), details);
}
