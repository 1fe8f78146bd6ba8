using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;

namespace StackLint.Rules.Logging;

/// <summary>What the daemons of the cluster do with the logs of a container that says nothing.</summary>
/// <param name="Driver">The driver on all of them; null when it is not known, or not one.</param>
/// <param name="HasMaxSize">Whether all of them set <c>max-size</c>; null when that is not known, or not so on some.</param>
/// <param name="Sources">Where that is said.</param>
internal sealed record DaemonLogDefault(string? Driver, bool? HasMaxSize, ImmutableArray<RelatedLocation> Sources)
{
    private const string EngineDefault = LogDrivers.JsonFile;

    internal bool IsUnrotatedJsonFile => Driver == EngineDefault && HasMaxSize == false;

    /// <summary>The default by the documents of the run; null when none of them speaks of daemons.</summary>
    internal static DaemonLogDefault? Of(RuleAnalysisContext context)
    {
        ImmutableArray<(DaemonSettings Settings, RelatedLocation Place)> daemons = context.Cluster.Daemons.IsEmpty
            ? [.. OfHosts(context.Cluster.Launchpad)]
            : [.. context.Cluster.Daemons.Select(static d => (d.Settings, Describe(d.Settings, d.Source.GetLocation(default))))];
        if (daemons.IsEmpty)
        {
            return null;
        }

        var drivers = daemons.Select(static d => DriverOf(d.Settings)).Distinct().ToList();
        var sizes = daemons.Select(static d => HasSize(d.Settings)).Distinct().ToList();
        return new DaemonLogDefault(
            drivers is [var driver] ? driver : null,
            sizes is [var size] ? size : null,
            [.. daemons.Select(static d => d.Place).DistinctBy(static p => p.Location)]);
    }

    // Of a host without settings the engine's own default is known, too.
    private static IEnumerable<(DaemonSettings Settings, RelatedLocation Place)> OfHosts(LaunchpadDocument? launchpad) =>
        launchpad is null or { HasUnknownHosts: true }
            ? []
            : launchpad.Hosts.Where(static h => !h.IsWindows).Select(h => (h.Daemon, Describe(h.Daemon, launchpad.GetHostsLocation())));

    private static RelatedLocation Describe(DaemonSettings settings, Microsoft.CodeAnalysis.Location otherwise) =>
        settings.LogDriver.IsPresent ? new RelatedLocation(settings.LogDriver.GetLocation(), $"the daemon's default is {settings.LogDriver}")
        : settings.LogOptionsKey is { } options ? new RelatedLocation(options.GetLocation(), $"the daemon's default is {EngineDefault}, with these options")
        : settings.IsPresent ? new RelatedLocation(settings.GetLocation(), $"no log-driver is set here, so the daemon's default is {EngineDefault}")
        : new RelatedLocation(otherwise, $"no log-driver is set here, so the daemons' default is {EngineDefault}");

    private static string? DriverOf(DaemonSettings settings) =>
        settings.IsUnknown || settings.LogDriver.IsUnknown ? null : settings.LogDriver.GetValueOr(EngineDefault);

    private static bool? HasSize(DaemonSettings settings) =>
        settings.IsUnknown || settings.HasUnknownLogOptions ? null : settings.GetLogOption("max-size").IsPresent;
}
