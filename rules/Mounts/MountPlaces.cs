using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Mounts;

/// <summary>Places that a finding about a mount shows beside the item.</summary>
internal static class MountPlaces
{
    /// <summary>Where the top level says what path a volume stands for.</summary>
    internal static ImmutableArray<RelatedLocation> Of(HostMount mount) =>
        mount.Device is { } device ? [new RelatedLocation(device.GetLocation(), $"the volume is {mount.Source} of the host")] : [];
}
