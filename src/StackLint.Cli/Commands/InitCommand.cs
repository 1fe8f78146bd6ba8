using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Adoption;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint init</c>: sets a repository up.</summary>
internal static class InitCommand
{
    private static readonly (string Word, AdoptionPart Value)[] Parts =
    [
        ("editorconfig", AdoptionPart.EditorConfig),
        ("baseline", AdoptionPart.Baseline),
        ("pre-commit", AdoptionPart.PreCommit),
        ("workflow", AdoptionPart.Workflow),
    ];

    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment, CancellationToken cancellationToken) =>
        application.Command("init", command =>
        {
            command.Description = "Set a repository up: show what would be written, and write it when confirmed.";
            command.ExtendedHelpText = HelpTexts.Init;
            var folder = command.Argument("FOLDER", "The top folder of the repository. Default: this folder.");
            var only = OptionChoice.Offer(
                command.Option("--only <PARTS>", "Only these, separated by commas: editorconfig, baseline, pre-commit,\nworkflow.", CommandOptionType.MultipleValue), WordForm.List, Parts);
            var yes = command.Option("-y|--yes", "Write without asking.", CommandOptionType.NoValue);
            var dryRun = command.Option("--dry-run", "Show what would be written, and write nothing.", CommandOptionType.NoValue);
            var color = ColorOption.AddTo(command);
            command.OnExecute(() =>
            {
                var settings = new InitSettings
                {
                    Folder = ReadFolder(command, folder.Value, environment.WorkingDirectory),
                    Parts = only.HasValue() ? [.. only.Values.SelectMany(v => ReadParts(command, v ?? ""))] : null,
                    Yes = yes.HasValue(),
                    DryRun = dryRun.HasValue(),
                    Color = ColorOption.Read(command, color),
                };
                return settings is { Yes: true, DryRun: true }
                    ? throw new CommandParsingException(command, "--yes writes and --dry-run does not; give one of them")
                    : new InitSession(settings, environment).Run(cancellationToken);
            });
        });

    private static ImmutableArray<AdoptionPart> ReadParts(CommandLineApplication command, string value) =>
        [.. value.Split(',', StringSplitOptions.TrimEntries).Select(w => OptionChoice.Parse(command, "--only", w, Parts))];

    private static string ReadFolder(CommandLineApplication command, string? given, string workingDirectory)
    {
        if (given is "")
        {
            throw new CommandParsingException(command, "an empty text is no path");
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given ?? ".", workingDirectory));
        return Directory.Exists(folder) ? folder
            : throw new CommandParsingException(command, File.Exists(folder) ? $"'{given}' is a file; init takes a folder" : $"there is no folder '{given}'");
    }
}
