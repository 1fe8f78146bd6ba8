using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Writes the short <c>tmpfs</c> as volumes of that type, which a stack mounts.</summary>
internal static class TmpfsVolume
{
    /// <summary>The edits; null where the short form has options, or something in it is not known.</summary>
    internal static IReadOnlyList<TextChange>? Write(Service service, ComposeEntry tmpfs)
    {
        if (tmpfs.Key is not YamlScalar { Parent: YamlMapping body, Entry: { } entry } key || ReadTargets(entry.Value) is not { IsEmpty: false } targets)
        {
            return null;
        }

        if (service.FindEntry("volumes") is not { } volumes)
        {
            var list = entry.Value as YamlSequence;
            return list is null
                ? [new TextChange(key.Span, "volumes"), new TextChange(entry.Value.Span, $"[{Volume(targets[0])}]")]
                : [new TextChange(key.Span, "volumes"), .. targets.Select(static t => new TextChange(t.Span, Volume(t)))];
        }

        return SharedNodes.IsUsedOnlyInPlace(volumes.Value)
            && volumes.Value.Node is YamlSequence known
            && ReferenceEquals(known.Parent, body)
            && YamlEdit.AddItems(known, [.. targets.Select(Volume)]) is { } added
            && YamlEdit.RemoveEntries(body, e => ReferenceEquals(e, entry)) is { } removed
                ? [added, .. removed]
                : null;
    }

    private static ImmutableArray<YamlScalar>? ReadTargets(YamlNode value)
    {
        ImmutableArray<YamlNode> items = value is YamlSequence sequence ? sequence.Items : [value];
        return items.All(static i => i is YamlScalar { Tag: null, Value: ['/', ..] path } && !path.AsSpan().ContainsAny(":$"))
            ? [.. items.Cast<YamlScalar>()]
            : null;
    }

    private static string Volume(YamlScalar target) => $"{{ type: tmpfs, target: {target.File.Text.ToString(target.Span)} }}";
}
