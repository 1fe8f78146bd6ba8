using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>A host that a service names.</summary>
/// <param name="From">The service.</param>
/// <param name="Reference">The host.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record ServiceReference(Service From, HostReference Reference, Location Place);
