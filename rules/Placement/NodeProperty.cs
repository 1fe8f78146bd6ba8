namespace StackLint.Rules.Placement;

/// <summary>What a placement constraint can be about (swarmkit <c>manager/constraint</c>).</summary>
public enum NodeProperty
{
    /// <summary>A key that swarmkit does not know: the manager takes it, and no node ever matches.</summary>
    None,

    /// <summary><c>node.id</c>.</summary>
    Id,

    /// <summary><c>node.hostname</c>.</summary>
    HostName,

    /// <summary><c>node.ip</c>, compared with an address or a block of addresses.</summary>
    Address,

    /// <summary><c>node.role</c>, manager or worker.</summary>
    Role,

    /// <summary><c>node.platform.os</c>.</summary>
    OperatingSystem,

    /// <summary><c>node.platform.arch</c>.</summary>
    Architecture,

    /// <summary><c>node.labels.NAME</c>.</summary>
    NodeLabel,

    /// <summary><c>engine.labels.NAME</c>.</summary>
    EngineLabel,
}
