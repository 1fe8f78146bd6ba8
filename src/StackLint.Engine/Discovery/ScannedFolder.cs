namespace StackLint.Engine.Discovery;

/// <summary>A folder on the way of a scan.</summary>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="RealPath">The same without links.</param>
/// <param name="Given">The path that the scan was started with.</param>
/// <param name="IsHidden">Whether it or one above it, up to where the scan began, is hidden.</param>
internal sealed record ScannedFolder(string FullPath, string RealPath, string Given, bool IsHidden = false)
{
    internal ScannedFolder Enter(FileSystemInfo folder) => new(folder.FullName, Path.Combine(RealPath, folder.Name), Given, Hides(folder));

    /// <summary>Whether an entry is hidden, by itself or with the folder.</summary>
    internal bool Hides(FileSystemInfo entry) => IsHidden || entry.Name.StartsWith('.');
}
