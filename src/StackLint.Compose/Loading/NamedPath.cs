namespace StackLint.Compose.Loading;

/// <summary>Makes the names of files absolute. A text may hold characters that no path has.</summary>
internal static class NamedPath
{
    /// <summary>The absolute path; a name with a NUL, which no file has, is joined as it is.</summary>
    internal static string Resolve(string name, string folder) => name.Contains('\0') ? Path.Combine(folder, name) : Path.GetFullPath(name, folder);
}
