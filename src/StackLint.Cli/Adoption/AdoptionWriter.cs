using System.Collections.Immutable;
using StackLint.Fixing.Files;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Writes planned files: each whole or not at all, and none over something that changed since it was read.</summary>
/// <param name="folder">The absolute folder that their paths start from.</param>
internal sealed class AdoptionWriter(string folder)
{
    /// <summary>What forbids writing a file; null when nothing does.</summary>
    internal string? FindObstacle(PlannedFile file)
    {
        var current = folder;
        var names = file.Path.Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            current = Path.Combine(current, names[i]);
            var name = string.Join('/', names[..(i + 1)]);
            if (new FileInfo(current).LinkTarget is { } target)
            {
                return $"{name} is a symbolic link to {target}; what it leads to is for its owner to change";
            }

            if (i < names.Length - 1 && File.Exists(current))
            {
                return $"{name} is a file, and a folder is needed there";
            }
        }

        return Directory.Exists(current) ? $"{file.Path} is a folder"
            : File.Exists(current) && !SpecialFile.IsRegular(current) ? $"{file.Path} is not a regular file"
            : File.Exists(current) && new FileInfo(current).IsReadOnly ? $"{file.Path} is read-only"
            : null;
    }

    /// <summary>Writes the files in order, up to the first that cannot be written.</summary>
    /// <returns>Those that were written, and what went wrong.</returns>
    internal (ImmutableArray<PlannedFile> Written, string? Problem) Write(ImmutableArray<PlannedFile> files)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (Write(files[i]) is { } problem)
            {
                return (files[..i], problem);
            }
        }

        return (files, null);
    }

    private string? Write(PlannedFile file)
    {
        if (FindObstacle(file) is { } obstacle)
        {
            return obstacle;
        }

        var path = Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
        var problem = file.Before is { } before ? AtomicFile.Replace(path, before, file.After) : Create(path, file.After);
        return problem is null ? null : $"{file.Path}: {problem}";
    }

    private static string? Create(string path, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException ? "its folder cannot be made: permission is denied" : $"its folder cannot be made: {e.Message.TrimEnd('.')}";
        }

        return Path.Exists(path) ? "it has appeared since the folder was looked at" : AtomicFile.Write(path, bytes);
    }
}
