using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Interpolation;
using StackLint.Rules.Mounts;

namespace StackLint.Rules.Security;

/// <summary>SL5001: a service that gets the API of what runs the containers.</summary>
public sealed class DockerSocketExposedAnalyzer : ComposeAnalyzer
{
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

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [RuntimeMounts.AllowServices];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var mounts = RuntimeMounts.Of(context);
        List<(Location Place, string Controlled, string Path, string Remedy)> ways =
            [.. mounts.Select(static m => (m.Mount.Mount.GetLocation(), m.Socket.Controlled, Show(m.Socket.Path), DescribeRemedy(m.Mount, m.Socket)))];

        // A stack refuses the key.
        if (context.IsCompose && context.Service.UseApiSocket.Is(true) && !RuntimeMounts.IsAllowed(context))
        {
            ways.Add((context.Service.UseApiSocket.GetLocation(), "the Docker daemon", "use_api_socket", UseProxy));
        }

        if (ways.Count == 0)
        {
            return;
        }

        var first = ways[0];
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, first.Place, context.Service.Name, first.Controlled, first.Path, first.Remedy),
            new FindingDetails
            {
                Parts = [.. ways.Select(static w => w.Path)],
                Related =
                [
                    .. mounts.IsEmpty ? [] : MountPlaces.Of(mounts[0].Mount),
                    .. ways.Skip(1).Select(static w => new RelatedLocation(w.Place, $"so it can control {w.Controlled} through {w.Path}")),
                ],
            });
    }

    // Who has mounted it read-only believes that this is enough.
    private static string DescribeRemedy(HostMount mount, RuntimeSocket socket) =>
        mount.IsReadOnly == true ? ":ro does not restrict the API"
        : socket is { IsDockerApi: true, IsFolder: false } ? UseProxy
        : "mount less of the host";

    private static string Show(string path) => path.Replace(InterpolatedText.Hole, '…');
}
