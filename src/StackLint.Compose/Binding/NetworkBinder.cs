using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads <c>ipam</c>.</summary>
internal static class NetworkBinder
{
    internal static ImmutableArray<Located<string>> BindSubnets(ComposeValue? ipam) => throw new NotImplementedException();

    internal static bool HasUnknownSubnets(ComposeValue? ipam) => throw new NotImplementedException();
}
