namespace StackLint.Compose.StackTypes;

/// <summary>Paths with slashes, joined and cleaned as Go's <c>path.Join</c> does, whatever the system.</summary>
internal static class SlashPath
{
    /// <summary>The second path below the first, without <c>.</c>, <c>..</c> and double slashes.</summary>
    internal static string Join(string folder, string path)
    {
        var segments = new List<string>();
        var isRooted = folder.StartsWith('/');
        foreach (var segment in $"{folder}/{path}".Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when segments.Count > 0 && segments[^1] != "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                case ".." when isRooted:
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        var joined = string.Join('/', segments);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }
}
