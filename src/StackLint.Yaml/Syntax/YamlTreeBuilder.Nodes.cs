using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StackLint.Yaml.Syntax;

internal sealed partial class YamlTreeBuilder
{
    private bool AddScalar(Scalar scalar)
    {
        var properties = TakeProperties(scalar);
        var span = SpanOf(scalar, properties);
        var node = new YamlScalar(_file, span, properties, StyleOf(scalar.Style), _scanText.Restore(scalar.Value));
        if (!Count(1, 1, span) || IsTooLong(node))
        {
            return false;
        }

        if (DeclareAnchor(scalar) is { } anchor)
        {
            Bind(anchor, node, 1, 1);
        }

        if (properties is null && span.IsEmpty && _open.TryPeek(out var parent) && parent.Frame.IsMapping && parent.Frame.Children.Count % 2 == 0)
        {
            ReportMissingKey(span.Start);
            return false;
        }

        CheckText(node);
        Attach(node, 1, 1);
        return true;
    }

    private bool AddAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds((int)alias.Start.Index, (int)alias.End.Index);
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var anchor) || anchor.Node is null)
        {
            Report(span, anchor is null ? $"alias '*{name}' has no anchor '&{name}' before it" : $"alias '*{name}' stands inside the node it stands for");

            if (!Count(1, 1, span))
            {
                return false;
            }

            // Reading goes on so that one run shows all such aliases; the document itself is given up.
            Attach(new YamlScalar(_file, span, null, YamlScalarStyle.Plain, ""), 1, 1);
            return true;
        }

        if (!Count(anchor.Size, anchor.Height, span))
        {
            return false;
        }

        Attach(new YamlAlias(_file, span, name, anchor.Node), anchor.Size, anchor.Height);
        return true;
    }

    private bool Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        var properties = TakeProperties(start);

        // A lone pair in brackets, [a: b], comes without a place of its own; its first key decides.
        int? from = _tokens.Current is { } token && (!isFlow || token is YamlDotNet.Core.Tokens.FlowMappingStart or YamlDotNet.Core.Tokens.FlowSequenceStart)
            ? (int)token.Start.Index
            : null;
        var place = from ?? _tokens.LastSpan.Start;
        if (!Count(1, 1, new TextSpan(place, 1)))
        {
            return false;
        }

        var frame = new CollectionFrame { IsMapping = isMapping, IsFlow = isFlow, Properties = properties, Start = from };
        _open.Push((frame, DeclareAnchor(start)));
        return true;
    }

    private void Close(int end)
    {
        var (frame, anchor) = _open.Pop();
        var span = SpanOf(frame, end);
        YamlNode node;
        if (frame.IsMapping)
        {
            var mapping = new YamlMapping(_file, span, frame.Properties, frame.IsFlow, EntriesOf(frame));
            CheckKeys(mapping);
            CheckKeyKinds(mapping);
            CheckMerges(mapping);
            node = mapping;
        }
        else
        {
            node = new YamlSequence(_file, span, frame.Properties, frame.IsFlow, [.. frame.Children]);
        }

        foreach (var child in frame.Children)
        {
            child.Parent = node;
        }

        if (anchor is not null)
        {
            Bind(anchor, node, frame.Size, frame.Height);
        }

        Attach(node, frame.Size, frame.Height);
    }

    private void Attach(YamlNode node, int size, int height)
    {
        if (_open.TryPeek(out var parent))
        {
            parent.Frame.Children.Add(node);
            parent.Frame.Size += size;
            parent.Frame.Height = Math.Max(parent.Frame.Height, height + 1);
        }
        else
        {
            _root = node;
        }
    }

    private YamlAnchor? DeclareAnchor(NodeEvent node) =>
        node.Anchor.IsEmpty ? null : _anchors[node.Anchor.Value] = new YamlAnchor();

    private static void Bind(YamlAnchor anchor, YamlNode node, int size, int height)
    {
        anchor.Node = node;
        anchor.Size = size;
        anchor.Height = height;
    }

    private YamlProperties? TakeProperties(NodeEvent node)
    {
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        var tag = node.Tag.IsEmpty ? null : node.Tag.Value;
        var count = (anchor is null ? 0 : 1) + (tag is null ? 0 : 1);
        return count == 0 ? null : new YamlProperties(anchor, tag, _tokens.TakeProperties((int)node.Start.Index, count));
    }

    private TextSpan SpanOf(Scalar scalar, YamlProperties? properties)
    {
        var start = (int)scalar.Start.Index;
        if (scalar is { Style: ScalarStyle.Plain, Value.Length: 0 })
        {
            // The parser puts some empty nodes at the next token, which may stand lines below.
            return new TextSpan(properties?.Span.End ?? Math.Max(Math.Min(start, _tokens.ConsumedEnd), EndOfLastSibling()), 0);
        }

        var span = _tokens.TakeScalar(start, (int)scalar.End.Index);
        return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? YamlText.BlockScalarSpan(_text, span) : span;
    }

    private int EndOfLastSibling() => _open.TryPeek(out var parent)
        ? parent.Frame.Children is [.., var last] ? last.FullSpan.End : parent.Frame.Start ?? 0
        : 0;

    private static TextSpan SpanOf(CollectionFrame frame, int end)
    {
        if (frame is { IsFlow: true, Start: { } bracket })
        {
            return TextSpan.FromBounds(bracket, end + 1);
        }

        var start = frame.Start ?? (frame.Children is [var first, ..] ? first.FullSpan.Start : end);
        var last = start;
        foreach (var child in frame.Children)
        {
            last = Math.Max(last, child.FullSpan.End);
        }

        return TextSpan.FromBounds(Math.Min(start, last), last);
    }

    private static ImmutableArray<YamlMappingEntry> EntriesOf(CollectionFrame frame)
    {
        var entries = ImmutableArray.CreateBuilder<YamlMappingEntry>(frame.Children.Count / 2);
        for (var i = 0; i + 1 < frame.Children.Count; i += 2)
        {
            var key = frame.Children[i];
            entries.Add(new YamlMappingEntry(key, frame.Children[i + 1]) { IsMerge = YamlMergeKeys.IsMergeKey(key) });
        }

        return entries.DrainToImmutable();
    }

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };
}
