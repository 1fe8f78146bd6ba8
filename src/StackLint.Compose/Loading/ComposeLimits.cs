namespace StackLint.Compose.Loading;

/// <summary>Bounds on what a few lines of a hostile file may make of a project; what is beyond them is left out.</summary>
public sealed record ComposeLimits
{
    public static ComposeLimits Default { get; } = new();

    /// <summary>Services of a project.</summary>
    public int MaxServices { get; init; } = 20_000;

    /// <summary>Files that a project includes.</summary>
    public int MaxIncludes { get; init; } = 1000;

    /// <summary>Files that include each other in turn. Each is loaded within the one before.</summary>
    public int MaxIncludeDepth { get; init; } = 50;

    /// <summary>Services that extend each other in turn.</summary>
    public int MaxExtendsDepth { get; init; } = 100;

    /// <summary>Values that <c>extends</c> and <c>include</c> copy in a project.</summary>
    public int MaxCopies { get; init; } = 100_000;

    /// <summary>Characters that variables put in their places, in all texts of a project together and in one env file.</summary>
    public int MaxSubstituted { get; init; } = 1024 * 1024;
}
