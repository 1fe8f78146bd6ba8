using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Cluster;

/// <summary>SL7010: registry replicas without an address for all of them, or without storage that they share.</summary>
public sealed class MsrStorageAndBalancerAnalyzer : ComposeAnalyzer
{
    private const string ExternalUrl = "--dtr-external-url";

    private static readonly string[] Storage = ["--nfs-storage-url", "--dtr-storage-volume"];

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7010",
        "MsrStorageAndBalancer",
        title: "Registry replicas without shared storage or balancer",
        messageFormat: "{0} replicas but {1}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities SetElsewhere = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterLaunchpadAction(Analyze);

    private static void Analyze(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        var flags = document.Msr.InstallFlags;
        var replicas = document.Registries.ToImmutableArray();
        if (!document.Msr.IsPresent || document.HasUnknownHosts || replicas.Length < 2)
        {
            return;
        }

        var place = flags.IsPresent ? flags.GetKeyLocation() : document.Msr.GetKeyLocation();
        var url = flags.FindAll(ExternalUrl).LastOrDefault();
        if (url is null)
        {
            if (!flags.IsUnknown)
            {
                Report(context, place, replicas.Length, $"no load-balancer address ({ExternalUrl}): clients that know one replica lose the registry with it", null, []);
            }
        }
        else if (url.Value.TryGetValue(out var address)
            && HostOf(address) is { Length: > 0 } name
            && replicas.FirstOrDefault(r => r.Address.TryGetValue(out var own) && own.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } replica)
        {
            Report(
                context,
                url.GetLocation(),
                replicas.Length,
                $"{ExternalUrl} names one of them; give the address of the load balancer in front of all",
                null,
                [new RelatedLocation(replica.Address.GetLocation(), "this replica")]);
        }

        if (!flags.IsUnknown && !Storage.Any(flags.Has))
        {
            Report(context, place, replicas.Length, $"no shared storage ({string.Join(" or ", Storage)}): unless object storage is set later, each has images of its own", SetElsewhere, []);
        }
    }

    private static void Report(LaunchpadAnalysisContext context, Location place, int count, string what, ProfileSeverities? severities, ImmutableArray<RelatedLocation> related) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, count, what), new FindingDetails { Severities = severities, Related = related });

    private static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? url : url[(start + 3)..];
        var end = rest.AsSpan().IndexOfAny(':', '/');
        return end < 0 ? rest : rest[..end];
    }
}
