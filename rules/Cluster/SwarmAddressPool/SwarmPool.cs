using System.Collections.Immutable;
using System.Globalization;
using StackLint.Cluster;
using StackLint.Compose.Units;

namespace StackLint.Rules.Cluster;

/// <summary>
/// The address pool from which a swarm gives its overlays blocks, as Launchpad passes it to <c>docker swarm init</c>: by default 10.0.0.0/8
/// in blocks of /24 (moby <c>ipamutils</c>). The size of the blocks is taken with a pool only; alone the flag for it does nothing
/// (swarmkit <c>cnmallocator</c>, <c>initIPAMDrivers</c>).
/// </summary>
internal sealed record SwarmPool
{
    internal const string PoolFlag = "--default-addr-pool";

    internal const string MaskLengthFlag = "--default-addr-pool-mask-length";

    internal const int DefaultMaskLength = 24;

    // The engine keeps four addresses of a block for itself and refuses smaller ones.
    internal const int LongestMask = 29;

    internal static readonly IPv4Subnet Default = new(0x0A000000, 8);

    /// <summary>The pools, with the flags that name them; the default pool has none.</summary>
    internal ImmutableArray<(IPv4Subnet Subnet, LaunchpadFlag? Flag)> Blocks { get; private init; } = [];

    /// <summary>Whether a flag names a pool.</summary>
    internal bool IsNamed { get; private init; }

    /// <summary>Whether a pool is not known.</summary>
    internal bool IsUnknown { get; private init; }

    /// <summary>Pools and a mask that are known and can be read by nobody.</summary>
    internal ImmutableArray<(string Text, LaunchpadFlag Flag)> Unreadable { get; private init; } = [];

    /// <summary>The prefix of the blocks that is written, or the default; null when it is not known.</summary>
    internal int? MaskLength { get; private init; }

    /// <summary>The flag that sets it; null when none does.</summary>
    internal LaunchpadFlag? MaskFlag { get; private init; }

    /// <summary>How many overlays the pool has blocks for; null when that is not known, or the engine refuses the pool.</summary>
    internal long? Capacity => (IsNamed ? MaskLength : DefaultMaskLength) is { } mask && !IsUnknown && mask <= LongestMask && Blocks.All(b => b.Subnet.PrefixLength <= mask)
        ? Blocks.Sum(b => 1L << (mask - b.Subnet.PrefixLength))
        : null;

    internal static SwarmPool Of(LaunchpadDocument document)
    {
        var flags = document.SwarmInstallFlags;
        ImmutableArray<(string? Text, LaunchpadFlag Flag)> named =
        [
            .. flags.FindAll(PoolFlag).SelectMany(static f => f.Value.TryGetValue(out var list) ? list.Split(',').Select(t => ((string?)t.Trim(), f)) : [(null, f)]),
        ];
        var blocks = named
            .Select(static n => (IsBlock: IPv4Subnet.TryParse(n.Text ?? "", out var subnet), Subnet: subnet, Flag: (LaunchpadFlag?)n.Flag))
            .ToImmutableArray();

        // Docker's client takes the last of several.
        var mask = flags.FindAll(MaskLengthFlag).LastOrDefault();
        return new SwarmPool
        {
            Blocks = named.IsEmpty ? [(Default, null)] : [.. blocks.Where(static b => b.IsBlock).Select(static b => (b.Subnet, b.Flag))],
            IsNamed = !named.IsEmpty,
            IsUnknown = flags.IsUnknown || blocks.Any(static b => !b.IsBlock),
            MaskLength = mask is not null ? ReadLength(mask) : flags.IsUnknown ? null : DefaultMaskLength,
            MaskFlag = mask,
            Unreadable =
            [
                // The swarm's pools are IPv4; what has colons is left to the engine.
                .. named.Where(static n => n.Text is { } text && !text.Contains(':') && !IPv4Subnet.TryParse(text, out _)).Select(static n => (n.Text!, n.Flag)),
                .. mask is not null && ReadLength(mask) is null && mask.Value.TryGetValue(out var written) ? [(written, mask)] : Array.Empty<(string, LaunchpadFlag)>(),
            ],
        };
    }

    private static int? ReadLength(LaunchpadFlag flag) =>
        flag.Value.TryGetValue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;
}
