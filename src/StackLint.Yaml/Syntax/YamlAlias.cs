using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>An alias, <c>*name</c>, bound to the latest anchor of that name before it.</summary>
public sealed class YamlAlias : YamlNode
{
    internal YamlAlias(SourceFile file, TextSpan span, string name, YamlNode target)
        : base(file, span, properties: null)
    {
        Name = name;
        Target = target;
    }

    /// <summary>The anchor's name without <c>*</c>.</summary>
    public string Name { get; }

    /// <summary>The anchored node; never itself an alias.</summary>
    public YamlNode Target { get; }

    public override YamlNode Resolved => Target;
}
