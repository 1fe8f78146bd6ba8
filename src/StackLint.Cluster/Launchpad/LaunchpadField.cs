namespace StackLint.Cluster.Launchpad;

/// <summary>A key of Launchpad's format.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What it is decoded into.</param>
/// <param name="Schema">What stands in it.</param>
internal sealed record LaunchpadField(string Name, LaunchpadShape Shape, Func<LaunchpadSchema>? Schema = null)
{
    /// <summary>The last version that has the key; migrations rename or drop it. Null for a key of today.</summary>
    internal LaunchpadVersion? Until { get; init; }

    /// <summary>What took its place: a key beside it, or another place in words.</summary>
    internal string? Now { get; init; }

    /// <summary>Whether a version has the key; one that is not known may have all of them.</summary>
    internal bool IsIn(LaunchpadVersion? version) => Until is null || version is null || version <= Until;
}
