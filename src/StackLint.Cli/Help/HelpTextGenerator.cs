using McMaster.Extensions.CommandLineUtils;
using McMaster.Extensions.CommandLineUtils.HelpText;

namespace StackLint.Cli.Help;

/// <summary>Lays out <c>--help</c>: what it does, how it is called, what there is to choose, examples.</summary>
internal sealed class HelpTextGenerator : IHelpTextGenerator
{
    private const int Column = 32;

    public void Generate(CommandLineApplication application, TextWriter output)
    {
        output.WriteLine(application.Description);
        output.WriteLine();
        output.WriteLine("Usage: " + Usage(application));
        WriteList(output, "Arguments:", application.Arguments.Select(static a => (a.Name, a.Description)));
        WriteList(output, "Commands:", application.Commands.Select(static c => (c.Name, c.Description)));
        WriteList(output, "Options:", application.GetOptions().Where(static o => o.ShowInHelpText).Select(static o => (Signature(o), o.Description)));
        if (application.ExtendedHelpText is { Length: > 0 } text)
        {
            output.WriteLine();
            output.WriteLine(text);
        }
    }

    /// <summary>What is typed to call a command: the program's name and those of the commands around it.</summary>
    internal static string NameOf(CommandLineApplication command) => command.Parent is { } parent ? $"{NameOf(parent)} {command.Name}" : "stacklint";

    private static string Usage(CommandLineApplication application) =>
        application.Parent is null ? "stacklint [COMMAND] [OPTIONS]"
        : application.Commands.Count > 0 ? $"{NameOf(application)} COMMAND [OPTIONS]"
        : string.Join(' ', [NameOf(application), .. application.Arguments.Select(static a => a.MultipleValues ? $"[{a.Name}...]" : a.Name), "[OPTIONS]"]);

    private static string Signature(CommandOption option)
    {
        var names = (option.ShortName, option.LongName) switch
        {
            (null or "", var name) => "    --" + name,
            (var letter, null or "") => "-" + letter,
            var (letter, name) => $"-{letter}, --{name}",
        };
        return option.ValueName is { Length: > 0 } value ? $"{names} {value}" : names;
    }

    private static void WriteList(TextWriter output, string heading, IEnumerable<(string Name, string Description)> items)
    {
        var isFirst = true;
        foreach (var (name, description) in items)
        {
            if (isFirst)
            {
                output.WriteLine();
                output.WriteLine(heading);
                isFirst = false;
            }

            WriteItem(output, "  " + name, description.Split('\n'));
        }
    }

    private static void WriteItem(TextWriter output, string name, string[] lines)
    {
        if (name.Length >= Column)
        {
            output.WriteLine(name);
            name = "";
        }

        foreach (var line in lines)
        {
            output.WriteLine(name.PadRight(Column) + line);
            name = "";
        }
    }
}
