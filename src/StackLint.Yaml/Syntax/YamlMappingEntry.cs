using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>One key with its value.</summary>
public sealed class YamlMappingEntry
{
    internal YamlMappingEntry(YamlNode key, YamlNode value)
    {
        Key = key;
        Value = value;
        key.Entry = this;
        value.Entry = this;
    }

    public YamlNode Key { get; }

    public YamlNode Value { get; }

    /// <summary>The key's text, null when the key is a collection.</summary>
    public string? Name => (Key.Resolved as YamlScalar)?.Value;

    /// <summary>Whether this is a merge key: a plain <c>&lt;&lt;</c>, or any scalar tagged <c>!!merge</c>.</summary>
    public bool IsMerge { get; internal init; }

    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.FullSpan.Start, Math.Max(Key.FullSpan.End, Value.FullSpan.End));
}
