using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads <c>ports</c>, short and long syntax.</summary>
internal static class PortBinder
{
    internal static ImmutableArray<PortMapping> Bind(ComposeValue? value) => throw new NotImplementedException();
}
