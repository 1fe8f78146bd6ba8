using StackLint.Compose.Units;

namespace StackLint.Rules.Portability;

/// <summary>Two claims to the same port of the host.</summary>
/// <param name="First">The one that stands first, and is met.</param>
/// <param name="Second">The one that is refused.</param>
/// <param name="Ports">The ports that both ask for.</param>
/// <param name="Overlap">When the two services run at once.</param>
internal sealed record PortClash(PortClaim First, PortClaim Second, PortRange Ports, ProfileOverlap Overlap);
