namespace StackLint.Engine.Discovery;

/// <summary>A folder on the way of a scan.</summary>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="RealPath">The same without links.</param>
/// <param name="Given">The path that the scan was started with.</param>
internal sealed record ScannedFolder(string FullPath, string RealPath, string Given)
{
    internal ScannedFolder Enter(FileSystemInfo folder) => new(folder.FullName, Path.Combine(RealPath, folder.Name), Given);
}
