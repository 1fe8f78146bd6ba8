using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads <c>ipam</c>.</summary>
internal static class NetworkBinder
{
    internal static ImmutableArray<Located<string>> BindSubnets(ComposeValue? ipam) =>
        [.. Configs(ipam)
            .OfType<ComposeMapping>()
            .Select(static c => ScalarBinder.Text(c.Find("subnet")?.Value))
            .Where(static s => s.IsPresent)];

    internal static bool HasUnknownSubnets(ComposeValue? ipam) =>
        IsOpaque<ComposeMapping>(ipam)
        || IsOpaque<ComposeSequence>((ipam as ComposeMapping)?.Find("config")?.Value)
        || Configs(ipam).Any(IsOpaque<ComposeMapping>);

    private static ImmutableArray<ComposeValue> Configs(ComposeValue? ipam) =>
        (ipam as ComposeMapping)?.Find("config")?.Value is ComposeSequence configs ? configs.Items : [];

    private static bool IsOpaque<T>(ComposeValue? value)
        where T : ComposeValue => value is not (null or T or { IsNull: true });
}
