using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Networking;

/// <summary>An IPv4 block that a project asks for.</summary>
/// <param name="Context">The project.</param>
/// <param name="Network">The network.</param>
/// <param name="Place">The block with the scalar that says it.</param>
internal sealed record NetworkBlock(ProjectAnalysisContext Context, Network Network, LocatedSubnet Place)
{
    internal IPv4Subnet Subnet => Place.Subnet;

    /// <summary>The name under which the engine knows the network, where the file says it.</summary>
    internal string? EngineName => Network.EngineName.TryGetValue(out var name) ? name : null;
}
