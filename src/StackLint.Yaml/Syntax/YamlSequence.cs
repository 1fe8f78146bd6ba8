using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>A list.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(SourceFile file, TextSpan span, YamlProperties? properties, bool isFlow, ImmutableArray<YamlNode> items)
        : base(file, span, properties)
    {
        IsFlow = isFlow;
        Items = items;
    }

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; }

    public ImmutableArray<YamlNode> Items { get; }

    private protected override void PushChildren(Stack<YamlNode> pending)
    {
        for (var i = Items.Length - 1; i >= 0; i--)
        {
            pending.Push(Items[i]);
        }
    }
}
