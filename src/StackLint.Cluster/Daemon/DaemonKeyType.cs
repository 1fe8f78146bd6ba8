namespace StackLint.Cluster.Daemon;

/// <summary>What the engine makes of a key of its settings.</summary>
internal enum DaemonKeyType
{
    Any,
    Text,
    Boolean,
    Integer,

    /// <summary>A number of bytes, or a text with a unit.</summary>
    Size,
    Texts,
    TextMap,
    BooleanMap,
    NestedTextMap,
    Map,
    Maps,

    /// <summary>Accepted, because a flag has that name, and not used.</summary>
    Ignored,

    /// <summary>Refused by newer engines.</summary>
    Removed,
}
