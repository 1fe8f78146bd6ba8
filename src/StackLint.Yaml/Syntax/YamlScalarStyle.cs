namespace StackLint.Yaml.Syntax;

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}
