using Microsoft.CodeAnalysis;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>One item of a service's <c>volumes</c>. Where a short syntax cannot be split because of a variable, its parts are unknown.</summary>
/// <param name="Item">The list item.</param>
/// <param name="Type"><c>bind</c>, <c>volume</c>, <c>tmpfs</c>, …; derived from the source in the short syntax.</param>
/// <param name="MountSource">The path on the host as written, or the volume's key; absent for an anonymous volume.</param>
/// <param name="Target">The path in the container.</param>
/// <param name="ReadOnly">Whether it is mounted read-only; absent means not.</param>
public sealed record VolumeMount(
    ComposeValue Item,
    Located<string> Type,
    Located<string> MountSource,
    Located<string> Target,
    Located<bool> ReadOnly)
{
    /// <summary>Whether it is a scalar, not a mapping.</summary>
    public bool IsShortSyntax => Item is ComposeScalar;

    public Location GetLocation() => Item.GetLocation();
}
