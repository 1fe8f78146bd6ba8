using StackLint.Cli.Terminals;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Reads standard input as if it were a file.</summary>
internal static class StandardInput
{
    /// <summary>Reads to the end, or until the text is too long to be read.</summary>
    /// <param name="environment">Where the input comes from.</param>
    /// <param name="name">The path under which it is linted, relative to the working folder or absolute.</param>
    internal static SourceFileResult Read(CommandEnvironment environment, string name)
    {
        if (ReadBytes(environment.Input, SourceFileReader.DefaultMaxBytes) is not { } bytes)
        {
            return new SourceFileResult(null, SourceFileReader.TooLong(SourceFileReader.DefaultMaxBytes));
        }

        var displayPath = Path.DirectorySeparatorChar == '/' ? name : name.Replace(Path.DirectorySeparatorChar, '/');
        return SourceFileReader.Decode(bytes, displayPath, Path.GetFullPath(name, environment.WorkingDirectory));
    }

    /// <summary>Reads a stream to its end; null when there is more than is read.</summary>
    internal static byte[]? ReadBytes(Stream stream, long maxBytes)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
