using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>A node of a YAML document with the exact characters it was written with.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceFile file, TextSpan span, YamlProperties? properties)
    {
        File = file;
        Span = span;
        Properties = properties;
    }

    public SourceFile File { get; }

    /// <summary>
    /// The node's own characters, without anchor and tag, without comments and trailing line breaks. A block collection runs
    /// from its first key or dash to the end of its last value; a block scalar from its indicator to the end of its last line
    /// of text; an empty value has a zero-width span.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The span with anchor and tag, when there are any.</summary>
    public TextSpan FullSpan => Properties is { } p ? TextSpan.FromBounds(Math.Min(p.Span.Start, Span.Start), Math.Max(p.Span.End, Span.End)) : Span;

    /// <summary>Anchor and tag, null when the node has neither.</summary>
    public YamlProperties? Properties { get; }

    public string? Anchor => Properties?.Anchor;

    public string? Tag => Properties?.Tag;

    /// <summary>The collection that holds this node, null for a document's root.</summary>
    public YamlNode? Parent { get; internal set; }

    /// <summary>The entry of which this node is the key or the value, null for items and roots.</summary>
    public YamlMappingEntry? Entry { get; internal set; }

    /// <summary>Whether the node is the key of its <see cref="Entry"/>.</summary>
    public bool IsKey => ReferenceEquals(Entry?.Key, this);

    /// <summary>The node itself, or what an alias stands for.</summary>
    public virtual YamlNode Resolved => this;

    /// <summary>What to underline for this node: its characters, or for an empty value the key that has none.</summary>
    public TextSpan ReportSpan => Span.IsEmpty && !IsKey && Entry is { } entry ? entry.Key.Span : Span;

    /// <summary>The location of <see cref="ReportSpan"/>.</summary>
    public Location GetLocation() => File.GetLocation(ReportSpan);

    /// <summary>The node and all below it, keys included, in the order of the document. Aliases are not followed.</summary>
    public IEnumerable<YamlNode> DescendantNodesAndSelf()
    {
        var pending = new Stack<YamlNode>([this]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            node.PushChildren(pending);
        }
    }

    /// <summary>Puts the nodes directly below on the stack, the last one first.</summary>
    private protected virtual void PushChildren(Stack<YamlNode> pending)
    {
    }
}
