using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>networks</c>, list and map form.</summary>
internal static class ServiceNetworkBinder
{
    internal static ImmutableArray<ServiceNetwork> Bind(ComposeValue? value) => value switch
    {
        ComposeMapping mapping => [.. mapping.Entries.Select(FromEntry)],
        ComposeSequence sequence => [.. sequence.Items.Where(static i => !i.IsNull).Select(FromItem)],
        _ => [],
    };

    private static ServiceNetwork FromEntry(ComposeEntry entry) =>
        new(
            ReferenceEquals(entry.Key, entry.Value.Node) && entry.Name.Contains(InterpolatedText.Hole) ? null : entry.Name,
            entry.Key,
            ListBinder.Texts((entry.Value as ComposeMapping)?.Find("aliases")?.Value), entry.Value);

    private static ServiceNetwork FromItem(ComposeValue item) =>
        new(ScalarBinder.Text(item) is { IsKnown: true } name ? name.Value : null, item.Node, [], item);
}
