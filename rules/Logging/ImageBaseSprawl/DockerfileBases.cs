namespace StackLint.Rules.Logging;

/// <summary>Reads the base images of a Dockerfile (Dockerfile reference, <c>FROM</c>).</summary>
internal static class DockerfileBases
{
    private const string Keyword = "FROM";

    /// <summary>The references; not <c>scratch</c>, the stages of the file itself, or what depends on an argument.</summary>
    internal static IEnumerable<string> Read(string dockerfile)
    {
        var stages = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "scratch" };
        foreach (var line in dockerfile.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is not [var keyword, .. var rest] || !keyword.Equals(Keyword, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var arguments = rest.SkipWhile(static w => w.StartsWith("--", StringComparison.Ordinal)).ToArray();
            if (arguments is [var image, ..] && !image.Contains('$') && !stages.Contains(image))
            {
                yield return image;
            }

            if (arguments is [_, var word, var stage, ..] && word.Equals("AS", StringComparison.OrdinalIgnoreCase))
            {
                stages.Add(stage);
            }
        }
    }
}
