using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Writes the short <c>tmpfs</c> as volumes of that type, which a stack mounts.</summary>
internal static class TmpfsVolume
{
    private const string SizeOption = "size=";

    // What the engine mounts a volume of this type with anyway (moby volume/mounts/linux_parser.go), and the mode the kernel gives it.
    private static readonly string[] Defaults = ["rw", "noexec", "nosuid", "nodev", "mode=1777", "mode=01777"];

    /// <summary>The edits; null where an option has no counterpart, something in it is not known, or the version of the file has no such volumes.</summary>
    internal static IReadOnlyList<TextChange>? Write(ComposeProject project, Service service, ComposeEntry tmpfs)
    {
        if (tmpfs.Key is not YamlScalar { Parent: YamlMapping body, Entry: { } entry } key || ReadMounts(project, entry.Value) is not { IsEmpty: false } mounts)
        {
            return null;
        }

        if (service.FindEntry("volumes") is not { } volumes)
        {
            var name = new TextChange(key.Span, key.Style == YamlScalarStyle.DoubleQuoted ? "\"volumes\"" : "volumes");
            return entry.Value is YamlSequence
                ? [name, .. mounts.Select(static m => new TextChange(m.Node.Span, m.Volume))]
                : [name, new TextChange(entry.Value.Span, $"[{mounts[0].Volume}]")];
        }

        return SharedNodes.IsEditable(volumes.Value)
            && volumes.Value.Node is YamlSequence known
            && ReferenceEquals(known.Parent, body)
            && YamlEdit.AddItems(known, [.. mounts.Select(static m => m.Volume)]) is { } added
            && YamlEdit.RemoveEntries(body, e => ReferenceEquals(e, entry)) is { } removed
                ? [added, .. removed]
                : null;
    }

    private static ImmutableArray<(YamlScalar Node, string Volume)>? ReadMounts(ComposeProject project, YamlNode value)
    {
        ImmutableArray<YamlNode> items = value is YamlSequence sequence ? sequence.Items : [value];
        ImmutableArray<(YamlScalar Node, string Volume)> mounts = [.. items.OfType<YamlScalar>().Select(s => (s, Volume: ReadMount(project, s)!)).Where(static m => m.Volume is not null)];
        return mounts.Length == items.Length ? mounts : null;
    }

    private static string? ReadMount(ComposeProject project, YamlScalar scalar)
    {
        if (scalar is not { Tag: null, Value: ['/', ..] text } || text.Contains('$') || text.Split(':') is not ({ Length: 1 or 2 } parts) || !StackSyntax.Has(project, StackSyntax.LongSyntax))
        {
            return null;
        }

        var tree = new EntryTree();
        tree.Set(["type"], "tmpfs");
        tree.Set(["target"], YamlQuoting.Write(parts[0], scalar.Style, isFlow: true));
        string[] options = parts is [_, var list] ? [.. list.Split(',').Where(static o => o.Length > 0 && !Defaults.Contains(o))] : [];
        switch (options)
        {
            case []:
                break;
            case [var option] when option.StartsWith(SizeOption, StringComparison.Ordinal)
                && ByteSize.TryParse(option[SizeOption.Length..], out var size, out _)
                && size.Bytes > 0
                && StackSyntax.Has(project, StackSyntax.TmpfsSize):
                tree.Set(["tmpfs", "size"], size.Bytes.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                return null;
        }

        return tree.ToFlow(SharedNodes.IsInJson(scalar));
    }
}
