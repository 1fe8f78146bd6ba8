namespace StackLint.Yaml.Syntax;

/// <summary>A collection whose end has not been met yet.</summary>
internal sealed class CollectionFrame
{
    internal required bool IsMapping { get; init; }

    internal required bool IsFlow { get; init; }

    internal required YamlProperties? Properties { get; init; }

    /// <summary>Where the collection begins, null when its first key decides.</summary>
    internal required int? Start { get; init; }

    /// <summary>Items, or keys and values in turn.</summary>
    internal List<YamlNode> Children { get; } = [];

    /// <summary>The nodes so far, itself included, aliases counted with their targets.</summary>
    internal int Size { get; set; } = 1;

    /// <summary>The levels so far, itself included, aliases followed.</summary>
    internal int Height { get; set; } = 1;
}
