using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Moves labels of a container to <c>deploy.labels</c>.</summary>
internal static class LabelsFix
{
    /// <summary>The fix; null where the labels come from elsewhere, are written over several lines, or a comment belongs to them.</summary>
    internal static CodeFix? Create(Service service, RoutingFamily family)
    {
        if (service.FindEntry("labels") is not { Key: YamlScalar { Parent: YamlMapping body, Entry: { } entry } } labels
            || !SharedNodes.IsEditable(labels.Value)
            || entry.Value is not (YamlMapping or YamlSequence))
        {
            return null;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var label in service.Labels.Where(family.Contains))
        {
            if (!ReferenceEquals(label.Node.Parent, entry.Value) || ReadPair(label.Node) is not { } pair)
            {
                return null;
            }

            pairs.Add(pair);
        }

        var changes = pairs.Count == service.Labels.Length ? MoveAll(service, body, entry, pairs) : MoveSome(service, body, entry.Value, family, pairs);
        return changes is null ? null : CodeFix.Unsafe("Move the labels to deploy.labels", [.. changes.OrderBy(static c => c.Span.Start)]);
    }

    /// <summary>Why labels are not moved that stand behind an alias; null where they do not.</summary>
    internal static string? FindRefusal(Service service, RoutingFamily family) =>
        service.Labels.Where(family.Contains).SelectMany(static l => l.Source.Provenance.Steps).Select(static s => s.Site).OfType<YamlAlias>().FirstOrDefault() is { } alias
            ? $"the labels are not written here but behind '*{alias.Name}'"
            : null;

    private static IEnumerable<TextChange>? MoveAll(Service service, YamlMapping body, YamlMappingEntry entry, List<KeyValuePair<string, string>> pairs)
    {
        if (body.FindEntry("deploy") is null && service.Deploy.Entry is null)
        {
            return NestedEntries.Replace(body, entry, ["deploy", "labels"], Write(pairs)) is { } replaced ? [replaced] : null;
        }

        return Add(service, body, pairs) is { } added && YamlEdit.RemoveEntries(body, e => ReferenceEquals(e, entry)) is { } removed ? [.. removed, added] : null;
    }

    private static IEnumerable<TextChange>? MoveSome(Service service, YamlMapping body, YamlNode labels, RoutingFamily family, List<KeyValuePair<string, string>> pairs)
    {
        var nodes = service.Labels.Where(family.Contains).Select(static l => l.Node).ToHashSet();
        if (Add(service, body, pairs) is not { } added)
        {
            return null;
        }

        if (labels is YamlMapping mapping)
        {
            return YamlEdit.RemoveEntries(mapping, e => nodes.Contains(e.Key)) is { } removed ? [.. removed, added] : null;
        }

        // The items of a list in brackets share their separators.
        var list = (YamlSequence)labels;
        List<TextChange?> items = list.IsFlow ? [null] : [.. nodes.Select(n => YamlEdit.RemoveItem(list, list.Items.IndexOf(n)))];
        return items.Contains(null) ? null : [.. items.OfType<TextChange>(), added];
    }

    private static TextChange? Add(Service service, YamlMapping body, List<KeyValuePair<string, string>> pairs)
    {
        if (service.Deploy.Entry is null)
        {
            return NestedEntries.Add(body, ["deploy", "labels"], Write(pairs));
        }

        if (service.Deploy.Mapping is not { Node: YamlMapping deploy } mapping || !ReferenceEquals(deploy.Parent, body) || !SharedNodes.IsEditable(mapping))
        {
            return null;
        }

        if (deploy.FindEntry("labels") is not { } known)
        {
            return service.Deploy.FindEntry("labels") is null ? NestedEntries.Add(deploy, ["labels"], Write(pairs)) : null;
        }

        return known.Value switch
        {
            YamlMapping { Anchor: null } map => YamlEdit.AddEntries(map, Write(pairs)),
            YamlSequence { Anchor: null } list => YamlEdit.AddItems(list, [.. pairs.Select(static p => YamlQuoting.Quote($"{p.Key}={p.Value}"))]),
            _ => null,
        };
    }

    private static List<KeyValuePair<string, string>> Write(List<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(static p => KeyValuePair.Create(p.Key, YamlQuoting.Quote(p.Value)))];

    // Variables and doubled dollars stay as they are written. Keys of a mapping take no variables.
    private static KeyValuePair<string, string>? ReadPair(YamlNode node)
    {
        if (node is not YamlScalar scalar || IsMultiline(scalar))
        {
            return null;
        }

        if (scalar.IsKey)
        {
            return scalar.Entry!.Value is YamlScalar { Tag: null, Span.IsEmpty: false } value && !IsMultiline(value) ? new(scalar.Value, value.Value) : null;
        }

        var sign = scalar.Value.IndexOf('=');
        return sign > 0 && !scalar.Value[..sign].Contains('$') ? new(scalar.Value[..sign], scalar.Value[(sign + 1)..]) : null;
    }

    private static bool IsMultiline(YamlScalar scalar) => scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded || scalar.Value.Contains('\n');
}
