using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>configs</c> and <c>secrets</c>, short and long syntax.</summary>
internal static class ServiceFileBinder
{
    internal static ImmutableArray<ServiceFile> Bind(ComposeValue? value) => throw new NotImplementedException();
}
