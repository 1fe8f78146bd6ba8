namespace StackLint.Yaml.Syntax;

/// <summary>Kinds of <see cref="YamlError"/>.</summary>
public enum YamlErrorKind
{
    /// <summary>The parser cannot go on, an alias is undefined or contains itself, or a limit is exceeded.</summary>
    Syntax,

    /// <summary>A key stands twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>A list of mappings is merged through an alias, which the reader of Docker Compose takes and that of Docker's stack loader refuses.</summary>
    AliasedListMerge,
}
