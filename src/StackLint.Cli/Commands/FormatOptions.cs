using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Outputs;
using StackLint.Reporting;

namespace StackLint.Cli.Commands;

/// <summary><c>--format</c> and <c>--output</c>: the reports that a run writes.</summary>
internal sealed class FormatOptions(CommandLineApplication command)
{
    private readonly CommandOption _format = OptionChoice.Add(command, "--format <FORMAT>", $"What to print:\n{List}", Choices);

    private readonly CommandOption _outputs = OptionChoice.Offer(
        command.Option("--output <REPORT>", "Also write a report to a file; may be given several times.", CommandOptionType.MultipleValue, static option =>
            // The template's own syntax has no room for the sign.
            option.ValueName = "FORMAT=FILE"),
        WordForm.BeforeFile,
        Choices);

    private static string List { get; } = string.Join('\n', OutputFormat.All.Select(static f =>
        $"{f.Name.PadRight(OutputFormat.All.Max(static o => o.Name.Length))}  {f.Summary}{(f == OutputFormat.Text ? " (default)" : "")}"));

    /// <summary>The formats by their words.</summary>
    internal static (string Word, OutputFormat Value)[] Choices { get; } = [.. OutputFormat.All.Select(static f => (f.Name, f))];

    /// <summary>What standard output gets.</summary>
    /// <exception cref="CommandParsingException">There is no such format.</exception>
    internal OutputFormat ReadFormat() => OptionChoice.Read(command, _format, OutputFormat.Text);

    /// <summary>The files to write beside it.</summary>
    /// <exception cref="CommandParsingException">There is no such format, or a file is named twice.</exception>
    internal ImmutableArray<OutputFile> ReadFiles()
    {
        ImmutableArray<OutputFile> files = [.. _outputs.Values.Select(ReadFile)];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return files.FirstOrDefault(f => !paths.Add(InputFiles.RealPathOf(Path.GetFullPath(f.Path, command.WorkingDirectory)))) is { } second
            ? throw new CommandParsingException(command, $"two reports cannot be written to '{second.Path}'")
            : files;
    }

    private OutputFile ReadFile(string value)
    {
        var at = value.IndexOf('=');
        return at > 0 && at < value.Length - 1
            ? new OutputFile(OptionChoice.Parse(command, "the format of --output", value[..at], Choices), value[(at + 1)..])
            : throw new CommandParsingException(command, $"--output takes FORMAT=FILE, for example sarif=stacklint.sarif, not '{value}'");
    }
}
