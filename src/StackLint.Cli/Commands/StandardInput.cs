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
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = environment.Input.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > SourceFileReader.DefaultMaxBytes)
            {
                return new SourceFileResult(null, SourceFileReader.TooLong(SourceFileReader.DefaultMaxBytes));
            }
        }

        var displayPath = Path.DirectorySeparatorChar == '/' ? name : name.Replace(Path.DirectorySeparatorChar, '/');
        return SourceFileReader.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), displayPath, Path.GetFullPath(name, environment.WorkingDirectory));
    }
}
