using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of <c>model</c>, and how their words are read.</summary>
internal sealed class ModelOptions(CommandLineApplication command)
{
    private readonly CommandArgument _paths = command.Argument(
        "FILE", "A file, or - for standard input; several are printed one after the\nother. Default: the Compose file of this folder.", multipleValues: true);

    private readonly ComposeFileOption _composeFiles = new(command);

    private readonly CommandOption _target = TargetChoice.AddTo(command);

    private readonly CommandOption _format = OptionChoice.Add(
        command, "--format <FORMAT>", "What to print: yaml (default) or json.", ("yaml", false), ("json", true));

    private readonly CommandOption _origins = command.Option(
        "--origins", "Also print where each value is written and how it came to its place.", CommandOptionType.NoValue);

    private readonly CommandOption _force = command.Option(
        "--force", "Also print what could be loaded of a project that Docker refuses.", CommandOptionType.NoValue);

    private readonly LoadingOptions _loading = new(command);

    private readonly CommandOption _stdinName = command.Option(
        "--stdin-filename <FILE>", "The path under which standard input is loaded.", CommandOptionType.SingleValue);

    /// <summary>What was said on the command line.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing, or options contradict each other.</exception>
    internal ModelSettings Read(CommandEnvironment environment)
    {
        var settings = new ModelSettings
        {
            Paths = [.. _paths.Values, .. command.RemainingArguments],
            ComposeFiles = _composeFiles.Read(),
            GivenInputName = _stdinName.Value(),
            Target = TargetChoice.Read(command, _target),
            Loading = _loading.Read(environment),
            WritesJson = OptionChoice.Read(command, _format, false),
            WithOrigins = _origins.HasValue(),
            Force = _force.HasValue(),
        };
        settings.Check(command, "file", "printed");
        return settings;
    }
}
