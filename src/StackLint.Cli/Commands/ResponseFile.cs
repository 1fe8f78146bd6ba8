using McMaster.Extensions.CommandLineUtils;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Puts the lines of a file in the place of <c>@file</c>, an argument each; the command-line library does so, too, but tells no errors.</summary>
internal static class ResponseFile
{
    /// <summary>Behind it all arguments are paths.</summary>
    internal const string Separator = "--";

    /// <summary>The arguments with those of files. Behind <c>--</c>, and where a path has that name, <c>@</c> means itself.</summary>
    /// <exception cref="CommandParsingException">A file cannot be read.</exception>
    internal static IReadOnlyList<string> Expand(IReadOnlyList<string> args, CommandLineApplication application)
    {
        var expanded = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Separator)
            {
                expanded.AddRange(args.Skip(i));
                break;
            }

            if (args[i] is ['@', ..] && !Path.Exists(Path.GetFullPath(args[i], application.WorkingDirectory)))
            {
                expanded.AddRange(Read(args[i], application));
            }
            else
            {
                expanded.Add(args[i]);
            }
        }

        return expanded;
    }

    private static IEnumerable<string> Read(string argument, CommandLineApplication application)
    {
        var name = argument[1..];
        if (name.Length == 0)
        {
            throw new CommandParsingException(application, "'@' needs the name of a file with arguments");
        }

        var result = SourceFileReader.Read(Path.GetFullPath(name, application.WorkingDirectory), name);
        return result.Succeeded
            ? result.File.Text.Lines.Select(static l => l.ToString()).Where(static l => l is not ([] or ['#', ..]))
            : throw new CommandParsingException(application, $"'{argument}' stands for the arguments in {name}, and {result.Problem}; a path that starts with '@' is written ./{argument}");
    }
}
