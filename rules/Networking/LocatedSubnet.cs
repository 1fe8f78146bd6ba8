using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Networking;

/// <summary>An IPv4 block with the scalar that says it.</summary>
/// <param name="Subnet">The block.</param>
/// <param name="Written">The scalar.</param>
internal sealed record LocatedSubnet(IPv4Subnet Subnet, Located<string> Written);
