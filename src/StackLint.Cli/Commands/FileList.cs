using System.Collections.Immutable;
using System.Text;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Reads the list of <c>--files-from</c>.</summary>
internal static class FileList
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>The paths that it lists, in its order.</summary>
    /// <exception cref="CommandParsingException">It cannot be read.</exception>
    internal static ImmutableArray<string> Read(CommandLineApplication command, CommandEnvironment environment, string name)
    {
        if (name.Length == 0)
        {
            throw new CommandParsingException(command, "--files-from: an empty text is no path");
        }

        try
        {
            using var file = name == InputSettings.StandardInput ? null : File.OpenRead(Path.GetFullPath(name, environment.WorkingDirectory));
            return StandardInput.ReadBytes(file ?? environment.Input, MaxBytes) is { } bytes
                ? Parse(Decode(bytes))
                : throw new InputProblemException(command, $"--files-from {name}: {SourceFileReader.TooLong(MaxBytes)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            var problem = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "it does not exist",
                UnauthorizedAccessException => Directory.Exists(Path.GetFullPath(name, environment.WorkingDirectory)) ? "it is a folder" : "permission is denied",
                _ => e.Message.TrimEnd('.'),
            };
            throw new InputProblemException(command, $"--files-from {name}: {problem}");
        }
    }

    /// <summary>Takes a text apart: at NUL if it holds one, so that names may hold anything else, else at line ends.</summary>
    /// <exception cref="FormatException">A name is written in a form that Git meant for people.</exception>
    internal static ImmutableArray<string> Parse(string text)
    {
        if (text.Contains('\0'))
        {
            return [.. text.Split('\0', StringSplitOptions.RemoveEmptyEntries)];
        }

        ImmutableArray<string> names = [.. text.Split('\n').Select(static l => l.EndsWith('\r') ? l[..^1] : l).Where(static l => l.Length > 0)];
        return names.FirstOrDefault(static n => n is ['"', .., '"']) is { } quoted
            ? throw new FormatException($"git has put {quoted} in quotes; its option -z lists names as they are")
            : names;
    }

    // A name that is no UTF-8 can be told of, but not opened; it must not spoil the others.
    private static string Decode(byte[] bytes) => SourceFileReader.Decode(bytes, "") is { File: { } file } ? file.Text.ToString() : Encoding.UTF8.GetString(bytes);
}
