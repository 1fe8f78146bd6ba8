namespace StackLint.Rules.Placement;

/// <summary>The left side of a placement constraint. Its fixed part is read in any case, the name of a label is not.</summary>
/// <param name="Property">What it is about.</param>
/// <param name="Label">The name of the label, null for other properties.</param>
public readonly record struct NodeKey(NodeProperty Property, string? Label)
{
    private const string NodeLabels = "node.labels.";
    private const string EngineLabels = "engine.labels.";

    /// <summary>Whether it is a label of the node or of its engine.</summary>
    public bool IsLabel => Property is NodeProperty.NodeLabel or NodeProperty.EngineLabel;

    /// <summary>Reads a key, or the descriptor of a spread preference.</summary>
    public static NodeKey Parse(string text) =>
        HasPrefix(text, NodeLabels) ? new NodeKey(NodeProperty.NodeLabel, text[NodeLabels.Length..])
        : HasPrefix(text, EngineLabels) ? new NodeKey(NodeProperty.EngineLabel, text[EngineLabels.Length..])
        : new NodeKey(ReadFixed(text.ToLowerInvariant()), null);

    private static bool HasPrefix(string text, string prefix) =>
        text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static NodeProperty ReadFixed(string text) => text switch
    {
        "node.id" => NodeProperty.Id,
        "node.hostname" => NodeProperty.HostName,
        "node.ip" => NodeProperty.Address,
        "node.role" => NodeProperty.Role,
        "node.platform.os" => NodeProperty.OperatingSystem,
        "node.platform.arch" => NodeProperty.Architecture,
        _ => NodeProperty.None,
    };
}
