namespace StackLint.Yaml.Syntax;

/// <summary>Bounds on what a text may make the reader do; beyond them the file is refused with a syntax error.</summary>
public sealed record YamlLimits
{
    public static YamlLimits Default { get; } = new();

    /// <summary>Nodes of one document, each alias counted with all that it stands for.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Nodes of one document that aliases stand for.</summary>
    public int MaxAliasedNodes { get; init; } = 100_000;

    /// <summary>Errors of one file; one more says that the others are left out.</summary>
    public int MaxErrors { get; init; } = 1000;

    /// <summary>Documents of one file.</summary>
    public int MaxDocuments { get; init; } = 10_000;

    /// <summary>Levels of nesting, aliases followed. Every later walk of the tree may recurse this deep.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Characters of one scalar. A config of a swarm, the longest text that a file may hold in one, has 1000 KiB at most.</summary>
    public int MaxScalarLength { get; init; } = 1024 * 1024;
}
