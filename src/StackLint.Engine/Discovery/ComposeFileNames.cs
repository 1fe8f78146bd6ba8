using System.Collections.Immutable;

namespace StackLint.Engine.Discovery;

/// <summary>The file names that Docker Compose looks for, and those that people give to Compose and stack files.</summary>
internal static class ComposeFileNames
{
    /// <summary>Docker Compose takes the first that exists.</summary>
    internal static ImmutableArray<string> Main { get; } = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    /// <summary>Docker Compose takes the first that exists beside the main file, whichever that is.</summary>
    internal static ImmutableArray<string> Override { get; } =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>Whether Docker Compose finds the file by its name.</summary>
    internal static bool IsPaired(string path) => Path.GetFileName(path) is var name && (Main.Contains(name) || Override.Contains(name));

    /// <summary>All that Docker Compose may find beside the file.</summary>
    internal static IEnumerable<string> PairedWith(string path) => Main.Concat(Override).Select(n => Path.Combine(Path.GetDirectoryName(path)!, n));

    /// <summary>Whether a path's name says that it is a Compose or stack file: a word of it is compose, stack or swarm.</summary>
    internal static bool IsComposeLike(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        return name.StartsWith("compose", StringComparison.Ordinal)
            || name.StartsWith("docker-compose", StringComparison.Ordinal)
            || name.Split('.', '-', '_').Any(static w => w is "compose" or "stack" or "swarm");
    }
}
