using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>A key that the target's tool does nothing with.</summary>
/// <param name="Name">The key as a message names it, with the section it stands in unless that is the service.</param>
/// <param name="Entry">The key and its value.</param>
internal sealed record IgnoredKey(string Name, ComposeEntry Entry)
{
    /// <summary>The key where it is written.</summary>
    internal YamlNode Node => Entry.Key;

    /// <summary>Whether the tool does not even say so.</summary>
    internal bool IsSilent { get; init; }

    /// <summary>Whether nothing is lost by it.</summary>
    internal bool IsHarmless { get; init; }

    /// <summary>What has the effect, null when nothing has.</summary>
    internal string? Instead { get; init; }
}
