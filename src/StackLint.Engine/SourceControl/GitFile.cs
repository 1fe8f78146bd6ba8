using StackLint.Engine.Projects;
using StackLint.Yaml.Text;

namespace StackLint.Engine.SourceControl;

/// <summary>Reads Git's own files. Whoever made the folder may have put anything in their place, also what no reading ends.</summary>
public static class GitFile
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>The first line of such a text, without blanks around it.</summary>
    public static string? ReadFirstLine(string path) => Read(path)?.Split('\n')[0].Trim();

    /// <summary>The text of a regular file that is not too large; null for everything else. What is no UTF-8 is replaced.</summary>
    public static string? Read(string path)
    {
        try
        {
            if (!File.Exists(path) || RealPath.Of(path) is not { } real || !SpecialFile.IsRegular(real))
            {
                return null;
            }

            using var stream = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes)
            {
                return null;
            }

            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
