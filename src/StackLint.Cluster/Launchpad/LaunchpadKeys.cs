using StackLint.Cluster.Reading;

namespace StackLint.Cluster.Launchpad;

/// <summary>Finds keys under the names that a version gives them.</summary>
/// <param name="version">The version; null when it is unknown.</param>
internal sealed class LaunchpadKeys(LaunchpadVersion? version)
{
    internal LaunchpadVersion? Version { get; } = version;

    /// <summary>The key, or the older one that the migrations rename to it and that replaces it.</summary>
    /// <param name="mapping">Where to look.</param>
    /// <param name="name">Today's name.</param>
    /// <param name="old">The older name.</param>
    /// <param name="until">The last version that has it.</param>
    internal ClusterEntry? Find(ClusterMapping? mapping, string name, string old, LaunchpadVersion until) =>
        (Version is null || Version <= until ? mapping?.Find(old) : null) ?? mapping?.Find(name);
}
