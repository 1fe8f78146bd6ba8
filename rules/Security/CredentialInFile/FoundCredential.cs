using Microsoft.CodeAnalysis;

namespace StackLint.Rules.Security;

/// <summary>A literal credential in a Launchpad file.</summary>
/// <param name="Name">The key, flag or variable that holds it.</param>
/// <param name="Location">Where the value stands.</param>
/// <param name="Text">The value, to compare; never to be shown.</param>
/// <param name="Variable">The variable whose default it is; null when it is none.</param>
internal sealed record FoundCredential(string Name, Location Location, string Text, string? Variable);
