using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Compose.Units;

namespace StackLint.Rules.Cluster;

/// <summary>
/// The address pool from which a swarm gives its overlays blocks, as Launchpad passes it to <c>docker swarm init</c>: by default 10.0.0.0/8
/// in blocks of /24 (moby <c>ipamutils</c>).
/// </summary>
/// <param name="Blocks">The pools, with the flags that name them; a default pool has none.</param>
/// <param name="MaskLength">The prefix of the block that each overlay gets; null when it is not known.</param>
/// <param name="MaskFlag">The flag that sets it; null when none does.</param>
/// <param name="IsUnknown">Whether a pool is not known.</param>
internal sealed record SwarmPool(ImmutableArray<(IPv4Subnet Subnet, LaunchpadFlag? Flag)> Blocks, int? MaskLength, LaunchpadFlag? MaskFlag, bool IsUnknown)
{
    internal const string PoolFlag = "--default-addr-pool";

    internal const string MaskLengthFlag = "--default-addr-pool-mask-length";

    private const int DefaultMaskLength = 24;

    private static readonly IPv4Subnet Default = new(0x0A000000, 8);

    /// <summary>How many overlays the pool has blocks for; null when that is not known.</summary>
    internal long? Capacity => IsUnknown || MaskLength is not { } mask || Blocks.Any(b => b.Subnet.PrefixLength > mask)
        ? null
        : Blocks.Sum(b => 1L << (mask - b.Subnet.PrefixLength));

    internal static SwarmPool Of(LaunchpadDocument document)
    {
        var flags = document.SwarmInstallFlags;
        var mask = flags.Find(MaskLengthFlag);
        var named = flags.FindAll(PoolFlag).ToImmutableArray();
        var blocks = named
            .Select(static f => (Flag: f, IsBlock: f.Value.TryGetValue(out var text) & IPv4Subnet.TryParse(text ?? "", out var subnet), Subnet: subnet))
            .ToImmutableArray();
        return new SwarmPool(
            named.IsEmpty ? [(Default, null)] : [.. blocks.Where(static b => b.IsBlock).Select(static b => (b.Subnet, (LaunchpadFlag?)b.Flag))],
            mask is null ? DefaultMaskLength : mask.Value.TryGetValue(out var length) && int.TryParse(length, System.Globalization.NumberStyles.None, null, out var number) && number <= 32 ? number : null,
            mask,
            flags.IsUnknown || blocks.Any(static b => !b.IsBlock));
    }
}
