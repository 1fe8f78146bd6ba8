namespace StackLint.Compose.StackTypes;

/// <summary>Absolute paths of Windows, as Go's <c>filepath</c> knows them there.</summary>
internal static class WindowsPath
{
    /// <summary>Whether a path begins with a drive or a share and a slash after it.</summary>
    internal static bool IsAbsolute(string path)
    {
        var length = VolumeLength(path);
        return length > 0 && length < path.Length && IsSlash(path[length]);
    }

    private static int VolumeLength(string path)
    {
        if (path.Length >= 2 && path[1] == ':' && char.IsAsciiLetter(path[0]))
        {
            return 2;
        }

        if (path.Length < 5 || !IsSlash(path[0]) || !IsSlash(path[1]) || IsSlash(path[2]) || path[2] == '.')
        {
            return 0;
        }

        var server = path.AsSpan(3).IndexOfAny('\\', '/') + 3;
        var share = server + 1;
        if (server < 3 || share >= path.Length || IsSlash(path[share]) || path[share] == '.')
        {
            return 0;
        }

        var end = path.AsSpan(share).IndexOfAny('\\', '/');
        return end < 0 ? path.Length : share + end;
    }

    private static bool IsSlash(char c) => c is '\\' or '/';
}
