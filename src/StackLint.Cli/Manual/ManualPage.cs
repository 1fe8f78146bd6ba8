using System.Text;
using StackLint.Cli.Completion;
using StackLint.Reporting;

namespace StackLint.Cli.Manual;

/// <summary>The man page <c>stacklint(1)</c>, made from the definitions of the commands.</summary>
internal static class ManualPage
{
    internal static string Write(CommandModel program, string version, DateOnly date)
    {
        var text = new StringBuilder();
        text.Append($".TH STACKLINT 1 {date:yyyy-MM-dd} {Roff.Quoted($"stacklint {version}")} {Roff.Quoted("User Commands")}\n");
        text.Append($".SH NAME\nstacklint \\- {Roff.Line(program.Description.TrimEnd('.').ToLowerInvariant()[..1] + program.Description.TrimEnd('.')[1..])}\n");
        AppendSynopsis(text, program);
        text.Append($".SH DESCRIPTION\n{Roff.Line("StackLint reads Docker Compose files, Docker Swarm stack files and documents that describe a cluster, and reports what breaks when they are deployed.")}\n");
        text.Append($"{Roff.Line("Findings go to standard output, everything else to standard error.")}\n.PP\n");
        HelpText.Append(text, program.Text);
        text.Append(".SH COMMANDS\n");
        foreach (var command in program.All.Where(static c => c.Commands.IsEmpty))
        {
            AppendCommand(text, command);
        }

        text.Append(".SH OPTIONS\n");
        AppendOptions(text, program);
        AppendEnvironment(text);
        text.Append($".SH FILES\n.TP\n{Roff.Line(".editorconfig")}\nSettings are keys below {Roff.Bold("stacklint.")}\n.TP\n{Roff.Line(".gitignore")}\nA search of a folder passes over what Git ignores.\n");
        text.Append($".SH SEE ALSO\n{Roff.Bold("docker-stack-deploy")}(1),\n{Roff.Bold("docker-compose")}(1)\n.PP\n{Roff.Line(ToolAddress.Home)}\n");
        return text.ToString();
    }

    private static void AppendSynopsis(StringBuilder text, CommandModel program)
    {
        text.Append(".SH SYNOPSIS\n");
        foreach (var command in program.All.Where(static c => c.Commands.IsEmpty))
        {
            var name = command.Name == CompletionSource.DefaultCommand ? $"[{Roff.Bold(command.Path)}]" : Roff.Bold(command.Path);
            var argument = command.Argument is null ? "" : $" {Roff.Italic(command.ArgumentUsage)}";
            text.Append($"{Roff.Bold("stacklint")} {name}{argument} [{Roff.Italic("OPTIONS")}]\n.br\n");
        }

        text.Length -= ".br\n".Length;
    }

    private static void AppendCommand(StringBuilder text, CommandModel command)
    {
        text.Append($".SS {Roff.Quoted($"stacklint {command.Path}")}\n{Roff.Line(command.Description)}\n");
        if (command.Argument is { } argument)
        {
            text.Append($".TP\n{Roff.Italic(argument.Name)}\n{Roff.Line(command.ArgumentDescription)}\n");
        }

        AppendOptions(text, command);
        if (command.Text.Length > 0)
        {
            text.Append(".PP\n");
            HelpText.Append(text, command.Text);
        }
    }

    private static void AppendOptions(StringBuilder text, CommandModel command)
    {
        foreach (var option in command.Options)
        {
            var names = string.Join(", ", option.Names.Select(Roff.Bold));
            var value = option.Value is not { } taken ? "" : option.TakesNone ? $"[={Roff.Italic(taken.Name)}]" : $" {Roff.Italic(taken.Name)}";
            text.Append($".TP\n{names}{value}\n{Roff.Line(option.Description)}\n");
            if (!option.Columns.IsEmpty)
            {
                text.Append($".nf\n{string.Concat(option.Columns.Select(static l => Roff.Line(l) + "\n"))}.fi\n");
            }
        }
    }

    private static void AppendEnvironment(StringBuilder text)
    {
        text.Append(".SH ENVIRONMENT\n");
        (string Name, string Meaning)[] variables =
        [
            ("NO_COLOR", "When set and not empty, nothing is coloured unless --color says so."),
            ("FORCE_COLOR", "When set and not 0, output is coloured also where no terminal takes it."),
            ("TERM", "No colour on a terminal named dumb."),
        ];
        foreach (var (name, meaning) in variables)
        {
            text.Append($".TP\n{Roff.Bold(name)}\n{Roff.Line(meaning)}\n");
        }
    }
}
