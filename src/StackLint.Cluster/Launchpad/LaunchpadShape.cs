namespace StackLint.Cluster.Launchpad;

/// <summary>What Launchpad decodes a key into.</summary>
internal enum LaunchpadShape
{
    /// <summary>Any scalar: go-yaml v2 makes a text of all of them.</summary>
    Text,
    Boolean,
    Integer,
    Texts,
    TextMap,

    /// <summary>A mapping that others read.</summary>
    Map,

    /// <summary>A mapping of known keys.</summary>
    Section,

    /// <summary>A list of such mappings.</summary>
    Sections,

    /// <summary>A boolean, or since <c>mke/v1.3</c> a mapping.</summary>
    Localhost,
}
