using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>configs</c> and <c>secrets</c>, short and long syntax.</summary>
internal static class ServiceFileBinder
{
    internal static ImmutableArray<ServiceFile> Bind(ComposeValue? value) =>
        value is ComposeSequence sequence ? [.. sequence.Items.Where(static i => !i.IsNull).Select(BindItem)] : [];

    internal static ServiceFile BindItem(ComposeValue item) => item is ComposeMapping mapping
        ? new ServiceFile(ScalarBinder.Text(mapping.Find("source")?.Value), ScalarBinder.Text(mapping.Find("target")?.Value), WrittenForm.Of(item))
        : new ServiceFile(ScalarBinder.Text(item), Located<string>.Absent, item);
}
