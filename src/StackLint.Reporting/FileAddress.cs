namespace StackLint.Reporting;

/// <summary>Paths as percent-encoded addresses.</summary>
internal static class FileAddress
{
    /// <summary>The <c>file:</c> address of an absolute path; a folder's ends with a slash.</summary>
    public static string Absolute(string path, bool isDirectory = false)
    {
        var slashed = Slashed(path);
        var rooted = slashed.StartsWith('/') ? slashed : "/" + slashed;
        return "file://" + Encode(rooted) + (isDirectory && !rooted.EndsWith('/') ? "/" : "");
    }

    /// <summary>A path relative to a folder, or null when it is not below it.</summary>
    public static string? RelativeTo(string directory, string path) => PathBelow(directory, path) is { } relative ? Encode(relative) : null;

    /// <summary>The same as a path, with forward slashes and nothing encoded.</summary>
    public static string? PathBelow(string directory, string path)
    {
        var relative = Slashed(Path.GetRelativePath(directory, path));
        return relative is ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    // A drive's colon is part of the address; any other colon in a first segment would read as a scheme.
    private static string Encode(string path) => string.Join('/', path.Split('/').Select(static (segment, index) =>
        index == 1 && segment is [var letter, ':'] && char.IsAsciiLetter(letter) ? segment : Uri.EscapeDataString(segment)));

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
