using System.Collections.Immutable;

namespace StackLint.Engine.Projects;

/// <summary>Paths without links.</summary>
public static class RealPath
{
    // As many as Linux follows.
    private const int MaxLinks = 40;

    /// <summary>The path with every link on it followed, also where nothing stands at its end; null when links lead in a circle.</summary>
    public static string? Of(string fullPath) => Follow(fullPath, []);

    /// <summary>The links that are followed on the way, each by its own path without links; of those in a circle as many as are followed.</summary>
    public static ImmutableArray<string> LinksOn(string fullPath)
    {
        var links = new List<string>();
        Follow(fullPath, links);
        return [.. links.Distinct(StringComparer.Ordinal)];
    }

    private static string? Follow(string fullPath, List<string> links)
    {
        var current = Path.GetPathRoot(fullPath)!;
        var rest = new Stack<string>();
        Push(rest, fullPath[current.Length..]);
        while (rest.TryPop(out var name))
        {
            if (name is "." or "..")
            {
                current = name == "." ? current : Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            links.Add(next);
            if (links.Count > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                current = Path.GetPathRoot(target)!;
                target = target[current.Length..];
            }

            Push(rest, target);
        }

        return current;
    }

    private static void Push(Stack<string> rest, string path)
    {
        var names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            rest.Push(names[i]);
        }
    }
}
