using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>volumes</c>, short and long syntax.</summary>
internal static class VolumeBinder
{
    internal static ImmutableArray<VolumeMount> Bind(ComposeValue? value) => throw new NotImplementedException();
}
