using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Commands;

/// <summary>
/// Refuses what reads as an option and is the name of a file: hooks and shells put the names of a repository's files behind
/// options, and a file must not change what is linted, or by which rules, through its name.
/// </summary>
internal static class FileLikeOption
{
    /// <summary>Looks at all arguments before <c>--</c>.</summary>
    /// <exception cref="CommandParsingException">One is both.</exception>
    internal static void Refuse(IReadOnlyList<string> args, CommandLineApplication application)
    {
        var both = args.TakeWhile(static a => a != ResponseFile.Separator).FirstOrDefault(a => a is ['-', _, ..] && Path.Exists(Path.GetFullPath(a, application.WorkingDirectory)));
        if (both is not null)
        {
            throw new CommandParsingException(application, $"'{both}' reads as an option and is the name of a file here; './{both}', or anything behind '--', is a file");
        }
    }
}
