using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Checking;

/// <summary>Finds where two loaded models differ.</summary>
internal static class ModelChanges
{
    /// <summary>The routes of the values that differ, those of its values where a mapping is only in one of them, that of a list where it has another length.</summary>
    internal static IEnumerable<string> Find(ComposeValue? before, ComposeValue? after, string route = "")
    {
        switch (before, after)
        {
            case (null, null):
                return [];
            case (ComposeMapping { Entries.IsEmpty: false } a, null):
                return a.Entries.SelectMany(e => Find(e.Value, null, DottedRoute.Append(route, e.Name)));
            case (null, ComposeMapping { Entries.IsEmpty: false } b):
                return b.Entries.SelectMany(e => Find(null, e.Value, DottedRoute.Append(route, e.Name)));
            case (ComposeMapping a, ComposeMapping b):
                return a.Entries.Select(static e => e.Name).Union(b.Entries.Select(static e => e.Name), StringComparer.Ordinal)
                    .SelectMany(name => Find(a.Find(name)?.Value, b.Find(name)?.Value, DottedRoute.Append(route, name)));
            case (ComposeSequence a, ComposeSequence b) when a.Items.Length == b.Items.Length:
                return a.Items.Zip(b.Items).SelectMany((pair, i) => Find(pair.First, pair.Second, DottedRoute.Append(route, $"{i}")));
            case (ComposeScalar a, ComposeScalar b) when AreEqual(a, b):
                return [];
            default:
                return [route];
        }
    }

    /// <summary>The same for the trees of cluster documents. What an alias names is compared where it is written.</summary>
    internal static IEnumerable<string> Find(YamlNode? before, YamlNode? after, string route = "")
    {
        switch (before, after)
        {
            case (null, null):
                return [];
            case (YamlAlias a, YamlAlias b) when a.Name == b.Name:
                return [];
            case (YamlMapping a, YamlMapping b):
                var (left, right) = (ToDictionary(a), ToDictionary(b));
                return left.Keys.Union(right.Keys, StringComparer.Ordinal)
                    .SelectMany(name => Find(left.GetValueOrDefault(name), right.GetValueOrDefault(name), DottedRoute.Append(route, name)));
            case (YamlSequence a, YamlSequence b) when a.Items.Length == b.Items.Length:
                return a.Items.Zip(b.Items).SelectMany((pair, i) => Find(pair.First, pair.Second, DottedRoute.Append(route, $"{i}")));
            case (YamlScalar a, YamlScalar b) when a.Value == b.Value && a.IsPlain == b.IsPlain:
                return [];
            default:
                return [route];
        }
    }

    private static bool AreEqual(ComposeScalar left, ComposeScalar right) =>
        left.Kind == right.Kind
        && left.IsUnknown == right.IsUnknown
        && (left.IsNull || left.Text == right.Text)
        && left.Variables.SequenceEqual(right.Variables);

    // Of two equal keys the last one counts.
    private static Dictionary<string, YamlNode> ToDictionary(YamlMapping mapping)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            entries[entry.Name ?? "?"] = entry.Value;
        }

        return entries;
    }
}
