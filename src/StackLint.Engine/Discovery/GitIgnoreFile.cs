using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Discovery;

/// <summary>The patterns of one file, for the paths below one folder.</summary>
/// <param name="Folder">The absolute folder.</param>
/// <param name="Patterns">The patterns in order; the last that matches decides.</param>
internal sealed record GitIgnoreFile(string Folder, ImmutableArray<GitIgnorePattern> Patterns)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>Reads a file; null when there is none or it cannot be read.</summary>
    internal static GitIgnoreFile? Read(string path, string folder) =>
        File.Exists(path) && SourceFileReader.Read(path, path, MaxBytes) is { File: { } file } ? Parse(file.Text.ToString(), folder) : null;

    internal static GitIgnoreFile Parse(string text, string folder) =>
        new(folder, [.. text.Split('\n').Select(static l => GitIgnorePattern.Read(l.EndsWith('\r') ? l[..^1] : l)).OfType<GitIgnorePattern>()]);

    /// <summary>Whether a path below the folder is ignored; null when no pattern says anything.</summary>
    internal bool? IsIgnored(string fullPath, bool isFolder)
    {
        var path = Path.GetRelativePath(Folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        for (var i = Patterns.Length - 1; i >= 0; i--)
        {
            if (Patterns[i].Matches(path, isFolder))
            {
                return !Patterns[i].IsNegated;
            }
        }

        return null;
    }
}
