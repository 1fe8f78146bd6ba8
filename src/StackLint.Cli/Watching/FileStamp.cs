namespace StackLint.Cli.Watching;

/// <summary>What tells that a file has been written; all zero when nothing is there.</summary>
/// <param name="Time">When it was written last.</param>
/// <param name="Length">Its length in bytes; less than none for a folder.</param>
/// <param name="Target">What it leads to, if it is a link.</param>
internal readonly record struct FileStamp(DateTime Time, long Length, string? Target)
{
    internal static FileStamp Of(string path)
    {
        try
        {
            // A link is judged by what it leads to.
            var link = new FileInfo(path);
            var target = link.LinkTarget is null ? null : link.ResolveLinkTarget(returnFinalTarget: true);
            if (target is null)
            {
                return Of(link, null);
            }

            // That it was made to lead elsewhere counts as writing.
            var stamp = Of(new FileInfo(target.FullName), target.FullName);
            return stamp with { Time = link.LastWriteTimeUtc > stamp.Time ? link.LastWriteTimeUtc : stamp.Time };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static FileStamp Of(FileInfo file, string? target) => file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length, target) : new FileStamp(default, Directory.Exists(file.FullName) ? -1 : 0, target);
}
