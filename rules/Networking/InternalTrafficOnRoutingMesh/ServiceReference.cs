using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>A host that a service names.</summary>
/// <param name="From">The service.</param>
/// <param name="Reference">The host.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Variable">The variable that holds it, null in a command.</param>
internal sealed record ServiceReference(Service From, HostReference Reference, Location Place, string? Variable);
