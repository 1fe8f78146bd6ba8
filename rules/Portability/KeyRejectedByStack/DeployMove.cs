using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>A key of a service for which a stack has another one below <c>deploy</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Path">The keys that lead to the other one, itself last.</param>
/// <param name="Since">The minor version with which a stack has it.</param>
internal sealed record DeployMove(string Key, string[] Path, int Since = 0)
{
    private static readonly DeployMove[] All =
    [
        new("mem_limit", ["deploy", "resources", "limits", "memory"]),
        new("cpus", ["deploy", "resources", "limits", "cpus"]),
        new("pids_limit", ["deploy", "resources", "limits", "pids"], StackSyntax.PidsLimit),
        new("mem_reservation", ["deploy", "resources", "reservations", "memory"]),
        new("scale", ["deploy", "replicas"]),
    ];

    private bool IsInteger => Key is "pids_limit" or "scale";

    internal static DeployMove? Find(string? key) => Array.Find(All, m => m.Key == key);

    /// <summary>The value as a stack takes it; null when that cannot be told, or an anchor or tag belongs to it.</summary>
    internal string? Write(YamlNode node)
    {
        if (node is not YamlScalar { Anchor: null, Tag: null, Style: not (YamlScalarStyle.Literal or YamlScalarStyle.Folded) } value || value.Value.Contains('\n'))
        {
            return null;
        }

        if (IsInteger)
        {
            // -1 is without limit, and 010 is eight.
            return value.Value is [>= '0' and <= '9', ..] and not ['0', _, ..] && value.Value.Length < 10 && value.Value.All(char.IsAsciiDigit) ? value.Value : null;
        }

        return Key is "mem_limit" or "mem_reservation" && !value.Value.Contains('$') && !ByteSize.TryParse(value.Value, out _, out _) ? null
            : ScalarResolver.Resolve(value) == ComposeScalarKind.String ? value.File.Text.ToString(value.Span)
            : YamlQuoting.Quote(value.Value);
    }
}
