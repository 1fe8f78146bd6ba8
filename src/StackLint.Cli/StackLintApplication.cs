using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;
using StackLint.Compose.Words;
using StackLint.Reporting.Text;

namespace StackLint.Cli;

/// <summary>The command line as a whole: which commands there are, which one is meant, and what goes wrong before one runs.</summary>
internal static class StackLintApplication
{
    /// <summary>The version as <c>--version</c> prints it, without the commit.</summary>
    internal static string Version { get; } = BuildVersion.Informational.Split('+')[0];

    /// <summary>The commit that it was built from, null when the build did not know.</summary>
    internal static string? Commit { get; } = BuildVersion.Informational.Split('+') is [_, { Length: 40 } commit] && commit.All(char.IsAsciiHexDigit) ? commit : null;

    /// <summary>Runs a command and returns the exit status. Whatever goes wrong is said in words on standard error.</summary>
    internal static int Run(IReadOnlyList<string> args, CommandEnvironment environment, CancellationToken cancellationToken = default)
    {
        try
        {
            using var application = Create(environment, cancellationToken);
            FileLikeOption.Refuse(args, application);
            args = ResponseFile.Expand(args, application);
            RefuseMisspelledCommand(args, application);
            var command = application.Parse(WithCommand(args, application)).SelectedCommand;
            var status = command.IsShowingInformation ? ExitStatus.Clean : command.Invoke();
            environment.WriteOutput(application.Out.ToString() ?? "");
            return status;
        }
        catch (CommandParsingException e)
        {
            WriteUsageError(environment, e);
            return ExitStatus.Failed;
        }
        catch (OperationCanceledException)
        {
            environment.Error.WriteLine("interrupted");
            return ExitStatus.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine($"error: cannot write to standard output: {e.GetBaseException().Message.TrimEnd('.')}");
            return ExitStatus.Failed;
        }
    }

    /// <summary>The application with all its commands.</summary>
    internal static CommandLineApplication Create(CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var application = new CommandLineApplication(new HelpTextGenerator(), new EnvironmentConsole(environment), environment.WorkingDirectory, throwOnUnexpectedArg: true)
        {
            Name = "stacklint",
            Description = "Finds what breaks in Docker Compose and Swarm stack files before it is deployed.",
            ExtendedHelpText = HelpTexts.Overview,
        };
        application.HelpOption("-h|--help", inherited: true).Description = "Show this help.";
        application.VersionOption("--version", $"stacklint {Version}").Description = "Show the version.";
        application.OnExecute(() =>
        {
            application.ShowHelp();
            return ExitStatus.Clean;
        });
        LintCommand.AddTo(application, environment, cancellationToken);
        BaselineCommand.AddTo(application, environment, cancellationToken);
        ModelCommand.AddTo(application, environment, cancellationToken);
        ExplainCommand.AddTo(application, environment);
        RulesCommand.AddTo(application, environment);
        SchemaCommand.AddTo(application, environment);
        ConfigCommand.AddTo(application, environment);
        InitCommand.AddTo(application, environment, cancellationToken);
        CompletionCommand.AddTo(application, environment);
        ManCommand.AddTo(application, environment);
        return application;
    }

    /// <summary>Puts <c>lint</c> in front where no command is named: <c>stacklint stack.yml</c>, and <c>stacklint</c> alone.</summary>
    private static string[] WithCommand(IReadOnlyList<string> args, CommandLineApplication application)
    {
        var names = application.Commands.SelectMany(static c => c.Names);
        var isNamed = args is [var first, ..] && (names.Contains(first) || first is "-h" or "--help" or "--version");
        return isNamed ? [.. args] : [LintCommand.Name, .. args];
    }

    private static void RefuseMisspelledCommand(IReadOnlyList<string> args, CommandLineApplication application)
    {
        if (args is not [var word, ..] || !word.All(char.IsAsciiLetter) || Path.Exists(Path.Combine(application.WorkingDirectory, word)))
        {
            return;
        }

        var names = application.Commands.Select(static c => c.Name!).ToList();
        if (!names.Contains(word) && NearestWord.Find(word, [.. names, "help"]) is { } nearest)
        {
            var meant = nearest == "help" ? "--help" : nearest;
            throw new CommandParsingException(application, $"there is no command, file or folder '{word}'; did you mean '{meant}'?");
        }
    }

    private static void WriteUsageError(CommandEnvironment environment, CommandParsingException exception)
    {
        environment.Error.WriteLine($"error: {ControlCharacters.Escape(exception.Message.TrimEnd('.'))}");
        if (exception is InputProblemException)
        {
            return;
        }

        if (UsageHint.For(exception) is { } hint)
        {
            environment.Error.WriteLine($"hint: {hint}");
        }

        environment.Error.WriteLine($"hint: '{string.Join(' ', new[] { "stacklint", CommandPath.Of(exception.Command), "--help" }.Where(static w => w.Length > 0))}' shows what there is");
    }
}
