using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>Spells the sums of a demand.</summary>
internal static class AddressNotes
{
    internal static ImmutableArray<FindingNote> Spell(AddressDemand demand, OverlayAddressExhaustionOptions options)
    {
        var reserved = $"{demand.Reserved} of the network itself";
        var virtualIps = Counted.Of(demand.VirtualIps, "virtual IP");
        var atRest = Sum(Counted.Of(demand.RestingTasks, "task"), virtualIps, Counted.Of(demand.RestingNodes, "load balancer"), reserved);
        var atPeak = Sum(
            Counted.Of(demand.Tasks, "task"),
            virtualIps,
            demand.PeakNodes == 1 ? "1 load balancer" : $"1 load balancer on each of {demand.PeakNodes} nodes",
            reserved,
            $"{demand.Surge} of an update's surge",
            $"{demand.Lost} held by the tasks of {DescribeLostNodes(options)}");

        return
        [
            new FindingNote("need", $"{atRest} = {demand.Minimum} at rest"),
            new FindingNote("peak", $"{atPeak} = {demand.Peak} in a swarm of {Counted.Of(options.AllNodes, "node")}{(options.Nodes == options.AllNodes ? "" : $", {options.Nodes} of them for tasks")}"),
        ];
    }

    /// <summary>One place for each service that takes addresses.</summary>
    internal static ImmutableArray<RelatedLocation> RelateServices(IEnumerable<ServiceDemand> services) =>
        [.. services.Select(static s => new RelatedLocation(PlaceOf(s.Service), Describe(s)))];

    internal static string DescribeLostNodes(OverlayAddressExhaustionOptions options) =>
        options.FailedNodes == 1 ? "one lost node" : $"{options.FailedNodes} lost nodes";

    private static string Describe(ServiceDemand demand) => demand switch
    {
        { Unknown: { } property } => $"{Counted.Of(demand.Tasks, "task")} of '{demand.Service.Name}': unknown {property}, counted as 1",
        { ReplacedTasks: 0, RestingTasks: > 0 } => $"{Counted.Of(demand.Tasks, "task")} of '{demand.Service.Name}', one on each node",
        _ => $"{Counted.Of(demand.Tasks, "task")} of '{demand.Service.Name}'",
    };

    private static Location PlaceOf(Service service) =>
        service.Deploy.Replicas.IsPresent ? service.Deploy.Replicas.GetLocation()
        : service.Deploy.Mode.IsPresent ? service.Deploy.Mode.GetLocation()
        : service.GetKeyLocation();

    private static string Sum(params IEnumerable<string> terms) => string.Join(" + ", terms.Where(static t => !t.StartsWith("0 ", StringComparison.Ordinal)));
}
