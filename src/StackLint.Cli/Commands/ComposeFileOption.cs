using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Commands;

/// <summary><c>-c</c>, read as <c>docker stack deploy</c> reads it. <c>COMPOSE_FILE</c> is not looked at.</summary>
internal sealed class ComposeFileOption(CommandLineApplication command)
{
    private readonly CommandOption _option = command.Option(
        "-c|--compose-file <FILE>", "Load this file, - for standard input; given several times, or several\nseparated by commas, the files form one project as with\n'docker stack deploy -c A -c B'.", CommandOptionType.MultipleValue);

    /// <summary>The files, base first.</summary>
    /// <exception cref="CommandParsingException">A value is no list of names, or standard input is named twice.</exception>
    internal ImmutableArray<string> Read()
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var value in _option.Values)
        {
            if (!CsvRecord.TrySplit(value ?? "", out var names, out var problem))
            {
                throw new CommandParsingException(command, $"-c {value}: {problem}");
            }

            files.AddRange(names.Count == 0 ? [""] : names);
        }

        return files.Count(static f => f == InputSettings.StandardInput) < 2
            ? files.ToImmutable()
            : throw new CommandParsingException(command, "-c names standard input twice; it can be read only once");
    }
}
