using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>A mapping as it is written: duplicate keys and merge keys are entries like any other.</summary>
public sealed class YamlMapping : YamlNode
{
    internal YamlMapping(SourceFile file, TextSpan span, YamlProperties? properties, bool isFlow, ImmutableArray<YamlMappingEntry> entries)
        : base(file, span, properties)
    {
        IsFlow = isFlow;
        Entries = entries;
    }

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; }

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<YamlMappingEntry> Entries { get; }

    /// <summary>The entry written under <paramref name="name"/> in this mapping itself, null if there is none.</summary>
    public YamlMappingEntry? FindEntry(string name)
    {
        foreach (var entry in Entries)
        {
            if (!entry.IsMerge && entry.Name == name)
            {
                return entry;
            }
        }

        return null;
    }

    private protected override void PushChildren(Stack<YamlNode> pending)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            pending.Push(Entries[i].Value);
            pending.Push(Entries[i].Key);
        }
    }
}
