namespace StackLint.Cli.Watching;

/// <summary>What tells that a file has been written; all zero when there is none.</summary>
/// <param name="Time">When it was written last.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct FileStamp(DateTime Time, long Length)
{
    internal static FileStamp Of(string path)
    {
        try
        {
            // A link is judged by what it leads to.
            var link = new FileInfo(path);
            var file = link.LinkTarget is null ? link : link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? link;
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
