namespace StackLint.Compose.Targets;

/// <summary>What a file's path says about its target.</summary>
internal static class NameEvidence
{
    private static readonly char[] TokenSeparators = ['.', '-', '_'];

    internal static void Collect(string path, List<string> swarm, List<string> compose)
    {
        var parts = path.Split('/', '\\');
        foreach (var folder in parts.SkipLast(1))
        {
            if (Is(folder, "stacks") || Is(folder, "swarm"))
            {
                swarm.Add($"folder '{folder}'");
            }
            else if (Is(folder, ".devcontainer") || Is(folder, "devcontainer"))
            {
                compose.Add($"folder '{folder}'");
            }
        }

        var name = parts[^1];
        var tokens = name.Split(TokenSeparators);
        if (tokens.Any(static t => Is(t, "stack") || Is(t, "swarm")))
        {
            swarm.Add($"file name '{name}'");
        }

        if (tokens.Any(static t => Is(t, "dev") || Is(t, "local")) || IsOverride(name))
        {
            compose.Add($"file name '{name}'");
        }
    }

    private static bool IsOverride(string name) =>
        name.StartsWith("compose.override.", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("docker-compose.override.", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
