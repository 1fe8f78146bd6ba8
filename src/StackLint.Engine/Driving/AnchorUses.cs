using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>The anchors of a file that aliases refer to.</summary>
internal sealed class AnchorUses
{
    private readonly ILookup<YamlNode, YamlAlias> _aliases;
    private readonly ImmutableArray<YamlNode> _targets;
    private readonly int[] _starts;

    private AnchorUses(List<YamlAlias> aliases)
    {
        _aliases = aliases.ToLookup<YamlAlias, YamlNode>(static a => a.Target, ReferenceEqualityComparer.Instance);
        _targets = [.. _aliases.Select(static g => g.Key).OrderBy(static n => n.FullSpan.Start)];
        _starts = [.. _targets.Select(static n => n.FullSpan.Start)];
    }

    // Most files hold no such sign.
    internal static AnchorUses Of(YamlFile file) => new(file.Source.Text.ToString().Contains('*', StringComparison.Ordinal) ? AliasesIn(file) : []);

    private static List<YamlAlias> AliasesIn(YamlFile file)
    {
        var aliases = new List<YamlAlias>();
        foreach (var document in file.Documents)
        {
            foreach (var node in document.Root.DescendantNodesAndSelf())
            {
                if (node is YamlAlias alias)
                {
                    aliases.Add(alias);
                }
            }
        }

        return aliases;
    }

    /// <summary>The node with an anchor that holds the place of an edit, which so reaches further than that; null when there is none.</summary>
    internal YamlNode? FindHolder(YamlNode? place)
    {
        for (; place is not null; place = place.Parent)
        {
            if (place.Anchor is not null && _aliases.Contains(place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A node whose anchor an edit takes away from an alias that stays; null when there is none.</summary>
    internal YamlNode? FindOrphaning(IReadOnlyCollection<TextChange> changes) =>
        changes.SelectMany(c => Within(c.Span).Where(n => !c.NewText!.Contains('&' + n.Anchor!, StringComparison.Ordinal)))
            .FirstOrDefault(n => _aliases[n].Any(a => !changes.Any(c => c.Span.Contains(a.Span))));

    private IEnumerable<YamlNode> Within(TextSpan span)
    {
        var first = Array.BinarySearch(_starts, span.Start);
        for (var i = first < 0 ? ~first : first; i < _starts.Length && _starts[i] < span.End; i++)
        {
            // What stands behind the anchor may be replaced without it.
            if (_targets[i].Properties!.Span.End <= span.End)
            {
                yield return _targets[i];
            }
        }
    }
}
