using System.Text;

namespace StackLint.Cli.Completion;

/// <summary>The completion script for fish 3 and later.</summary>
internal static class FishScript
{
    private const string Head =
        """
        # Completion of stacklint for fish, written by 'stacklint completion fish'.
        # As ~/.config/fish/completions/stacklint.fish, or for one shell: stacklint completion fish | source

        function __stacklint_command --description 'The command that is meant'
            set -l words (commandline -opc)
            set -e words[1]
            switch "$words[1] $words[2]"
                case @nested@
                    echo "$words[1] $words[2]"
                    return
            end
            switch "$words[1]"
                case @first@
                    echo $words[1]
                case '*'
                    echo @default@
            end
        end

        function __stacklint_is --description 'Whether a command is meant'
            test (__stacklint_command) = "$argv"
        end

        function __stacklint_at_start --description 'Whether no word stands before the cursor'
            test (count (commandline -opc)) -eq 1
        end

        function __stacklint_value --description 'What is typed of the value of an option'
            string replace -r -- '^--[^=]*=' '' (commandline -ct)
        end

        function __stacklint_reports --description 'FORMAT=FILE'
            set -l value (__stacklint_value)
            if string match -q -- '*=*' $value
                set -l format (string replace -r -- '=.*' '=' $value)
                for path in (__fish_complete_path (string replace -r -- '^[^=]*=' '' $value))
                    echo $format$path
                end
            else
                printf '%s=\n' $argv
            end
        end

        function __stacklint_list --description 'Words separated by commas'
            set -l lead (string replace -r -- '[^,]*$' '' (__stacklint_value))
            for word in $argv
                echo $lead$word
            end
        end

        complete -c stacklint -f

        """;

    internal static string Write(CompletionSource source)
    {
        var text = new StringBuilder(Head
            .Replace("@nested@", string.Join(' ', source.Nested.Select(static c => $"'{c.Path}'")), StringComparison.Ordinal)
            .Replace("@first@", string.Join(' ', source.First.Select(static c => c.Name)), StringComparison.Ordinal)
            .Replace("@default@", CompletionSource.DefaultCommand, StringComparison.Ordinal));
        foreach (var command in source.First)
        {
            text.Append($"complete -c stacklint -n __stacklint_at_start -a {command.Name} -d {Quote(command.Description)}\n");
        }

        foreach (var command in source.Program.All)
        {
            AppendCommand(text, command, source);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendCommand(StringBuilder text, CommandModel command, CompletionSource source)
    {
        var start = $"complete -c stacklint -n '__stacklint_is {command.Path}'";
        text.Append('\n');
        foreach (var nested in command.Commands)
        {
            text.Append($"{start} -a {nested.Name} -d {Quote(nested.Description)}\n");
        }

        if (command is { Argument: { Kind: ValueKind.Rule } })
        {
            foreach (var rule in source.Rules)
            {
                text.Append($"{start} -a {rule.Id} -d {Quote(rule.Descriptor.Title.ToString())}\n");
            }
        }
        else if (command.Argument is { } argument)
        {
            text.Append($"{start}{Values(argument, source)}\n");
        }

        foreach (var option in command.Options)
        {
            var names = $"{(option.Short is null ? "" : $" -s {option.Short}")}{(option.Long is null ? "" : $" -l {option.Long}")}";
            var value = option.Value is not { } taken ? "" : option.TakesNone ? Values(taken, source) : " -r" + Values(taken, source);
            text.Append($"{start}{names}{value} -d {Quote(option.Description)}\n");
        }
    }

    private static string Values(ValueModel value, CompletionSource source) => value.Kind switch
    {
        ValueKind.Words => $" -f -a '{string.Join(' ', value.Words)}'",
        ValueKind.WordList => $" -f -a '(__stacklint_list {string.Join(' ', value.Words)})'",
        ValueKind.WordBeforeFile => $" -f -a '(__stacklint_reports {string.Join(' ', value.Words)})'",
        ValueKind.File => " -F",
        ValueKind.Folder => " -f -a '(__fish_complete_directories (__stacklint_value))'",
        ValueKind.Rule => $" -f -a '{source.RuleWords}'",
        _ => " -f",
    };

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
