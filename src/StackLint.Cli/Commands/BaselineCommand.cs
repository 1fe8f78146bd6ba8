using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint baseline create|update|prune</c>: keeps the log of findings that were there before.</summary>
internal static class BaselineCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment, CancellationToken cancellationToken) =>
        application.Command("baseline", command =>
        {
            command.Description = "Keep the findings that are there in a file, so that only new ones count.";
            command.ExtendedHelpText = HelpTexts.Baseline;
            command.OnExecute(int () => throw new CommandParsingException(command, "what with the baseline: create, update or prune?"));
            command.Command("create", create =>
            {
                create.Description = "Write every finding that is there into a new baseline.";
                create.ExtendedHelpText = HelpTexts.BaselineCreate;
                var options = new BaselineOptions(create);
                var force = create.Option("--force", "Replace a baseline that exists.", CommandOptionType.NoValue);
                create.OnExecute(() => new BaselineSession(options.Read(environment), environment).Create(force.HasValue(), cancellationToken));
            });
            command.Command("update", update =>
            {
                update.Description = "Take out what is gone and refresh the rest; new findings stay out unless told.";
                update.ExtendedHelpText = HelpTexts.BaselineUpdate;
                var options = new BaselineOptions(update);
                var accepted = new AcceptedFindings(update);
                var failOn = FailOnOption.AddTo(update, "new findings");
                update.OnExecute(() =>
                {
                    var settings = options.Read(environment);
                    settings = settings with { Lint = settings.Lint with { FailOn = FailOnOption.Read(update, failOn) } };
                    return new BaselineSession(settings, environment).Update(options.ReadBaseline(environment), accepted.Read(settings.Lint.Rules), cancellationToken);
                });
            });
            command.Command("prune", prune =>
            {
                prune.Description = "Take out what is gone, and change nothing else.";
                prune.ExtendedHelpText = HelpTexts.BaselinePrune;
                var options = new BaselineOptions(prune);
                prune.OnExecute(() => new BaselineSession(options.Read(environment), environment).Prune(options.ReadBaseline(environment), cancellationToken));
            });
        });
}
