using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>networks</c>, list and map form.</summary>
internal static class ServiceNetworkBinder
{
    internal static ImmutableArray<ServiceNetwork> Bind(ComposeValue? value) => throw new NotImplementedException();
}
