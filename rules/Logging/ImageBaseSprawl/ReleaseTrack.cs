namespace StackLint.Rules.Logging;

/// <summary>Names of services that are two tracks of one release: <c>web-blue</c> and <c>web-green</c>.</summary>
internal static class ReleaseTrack
{
    private static readonly string[] Tracks = ["blue", "green", "canary", "stable"];

    /// <summary>The name without its track, null when it has none.</summary>
    internal static string? WithoutTrack(string name)
    {
        var words = name.Split('-', '_');
        return words.Any(Tracks.Contains) ? string.Join('-', words.Where(static w => !Tracks.Contains(w))) : null;
    }
}
