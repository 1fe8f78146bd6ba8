namespace StackLint.Rules.Placement;

/// <summary>What a constraint can ask of a node. What the node does not tell is empty, and so is a label that it does not carry.</summary>
public sealed record NodeFacts
{
    public string Id { get; init; } = "";

    public string HostName { get; init; } = "";

    /// <summary>The address by which the managers know it.</summary>
    public string Address { get; init; } = "";

    /// <summary><c>manager</c> or <c>worker</c>.</summary>
    public string Role { get; init; } = "";

    public string OperatingSystem { get; init; } = "";

    public string Architecture { get; init; } = "";

    /// <summary>The labels of the node; their names are compared with case.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The labels of its engine; their names are compared with case.</summary>
    public IReadOnlyDictionary<string, string> EngineLabels { get; init; } = new Dictionary<string, string>();
}
