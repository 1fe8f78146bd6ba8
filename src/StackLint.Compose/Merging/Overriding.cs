using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Merging;

/// <summary>Values that say how they came to replace or to extend others.</summary>
internal static class Overriding
{
    /// <summary>The later value, which remembers the node it replaced, as do those of its entries that have a counterpart there.</summary>
    internal static ComposeValue Replace(ComposeValue below, ComposeValue above)
    {
        if (below.IsNull)
        {
            return above;
        }

        var provenance = above.Provenance.After(ProvenanceKind.Override, below.Node);
        if (below is not ComposeMapping lower || above is not ComposeMapping upper || upper.Entries.IsEmpty)
        {
            return With(above, provenance);
        }

        var replaced = new Dictionary<string, ComposeValue>(StringComparer.Ordinal);
        foreach (var entry in lower.Entries)
        {
            replaced.TryAdd(entry.Name, entry.Value);
        }

        return new ComposeMapping(
            upper.Node,
            provenance,
            [.. upper.Entries.Select(e => replaced.TryGetValue(e.Name, out var old) ? e with { Value = Replace(old, e.Value) } : e)])
        {
            WrittenForm = upper.WrittenForm,
            IsPairList = upper.IsPairList,
        };
    }

    /// <summary>The value with all below it as something that came through <c>extends</c>.</summary>
    internal static ComposeValue Extend(ComposeValue value, YamlNode site) => Derive(value, ProvenanceKind.Extends, site);

    /// <summary>The value with all below it as something that came one step further.</summary>
    internal static ComposeValue Derive(ComposeValue value, ProvenanceKind kind, YamlNode site)
    {
        var provenance = value.Provenance.After(kind, site);
        switch (value)
        {
            case ComposeMapping mapping:
                ComposeEntry[] entries = [.. mapping.Entries.Select(e => e with { Value = Derive(e.Value, kind, site) })];
                return new ComposeMapping(mapping.Node, provenance, [.. entries]) { WrittenForm = value.WrittenForm, IsPairList = mapping.IsPairList };
            case ComposeSequence sequence:
                ComposeValue[] items = [.. sequence.Items.Select(i => Derive(i, kind, site))];
                return new ComposeSequence(sequence.Node, provenance, [.. items]) { WrittenForm = value.WrittenForm };
            default:
                return With(value, provenance);
        }
    }

    /// <summary>The value with another way behind it.</summary>
    internal static ComposeValue With(ComposeValue value, Provenance provenance) => value switch
    {
        ComposeMapping mapping => new ComposeMapping(mapping.Node, provenance, mapping.Entries) { WrittenForm = value.WrittenForm, IsPairList = mapping.IsPairList },
        ComposeSequence sequence => new ComposeSequence(sequence.Node, provenance, sequence.Items) { WrittenForm = value.WrittenForm },
        ComposeScalar scalar => new ComposeScalar(scalar.Node, provenance, scalar.Kind, scalar.Interpolated) { WrittenForm = value.WrittenForm },
        _ => value,
    };
}
