using System.Text;

namespace StackLint.Cli.Completion;

/// <summary>The completion script for zsh.</summary>
internal static class ZshScript
{
    private const string Head =
        """
        #compdef stacklint
        # Completion of stacklint for zsh, written by 'stacklint completion zsh'.
        # As a file named _stacklint in a folder of $fpath, or for one shell: source <(stacklint completion zsh)

        # FORMAT=FILE; words
        _stacklint__reports() {
          if compset -P '*='; then
            _files
          else
            compadd -S = -- "$@"
          fi
        }


        """;

    private const string Dispatch =
        """
        _stacklint() {
          local command=@default@
          if (( CURRENT == 2 )); then
            [[ $PREFIX == -* ]] || _stacklint__commands
          else
            case $words[2] in
              @first@)
                command=$words[2]
                shift words
                (( CURRENT-- ))
                ;;
            esac
          fi
          _stacklint_$command
        }

        if [[ $funcstack[1] == _stacklint ]]; then
          _stacklint "$@"
        else
          compdef _stacklint stacklint
        fi

        """;

    // What is typed in small letters also stands for capitals.
    private const string EitherCase = " -M 'm:{[:lower:]}={[:upper:]}'";

    internal static string Write(CompletionSource source)
    {
        var text = new StringBuilder(Head);
        AppendList(text, "_stacklint__rule_ids", "rule", source.Rules.Select(static r => (r.Id, r.Descriptor.Title.ToString())), EitherCase);
        AppendList(text, "_stacklint__commands", "command", source.First.Select(static c => (c.Name, c.Description)));
        foreach (var command in source.Program.All)
        {
            AppendCommand(text, command);
        }

        return text.Append(Dispatch
            .Replace("@default@", CompletionSource.DefaultCommand, StringComparison.Ordinal)
            .Replace("@first@", string.Join(" | ", source.First.Select(static c => c.Name)), StringComparison.Ordinal)).ToString().ReplaceLineEndings("\n");
    }

    private static string FunctionOf(CommandModel command) => "_stacklint_" + command.Path.Replace(' ', '_');

    private static void AppendCommand(StringBuilder text, CommandModel command)
    {
        if (command.Commands.Length > 0)
        {
            var list = FunctionOf(command) + "__commands";
            AppendList(text, list, "command", command.Commands.Select(static c => (c.Name, c.Description)));
            text.Append($"{FunctionOf(command)}() {{\n  if (( CURRENT == 2 )); then\n    {list}\n    return\n  fi\n  case $words[2] in\n");
            foreach (var nested in command.Commands)
            {
                text.Append($"    {nested.Name}) shift words; (( CURRENT-- )); {FunctionOf(nested)} ;;\n");
            }

            text.Append("  esac\n}\n\n");
            return;
        }

        text.Append($"{FunctionOf(command)}() {{\n  _arguments -s -S");
        foreach (var option in command.Options)
        {
            foreach (var name in option.Names)
            {
                text.Append($" \\\n    {Quote(Specification(option, name))}");
            }
        }

        if (command.Argument is { } argument)
        {
            text.Append($" \\\n    {Quote($"{(command.TakesSeveral ? "*" : "1")}:{argument.Name}:{Action(argument)}")}");
        }

        text.Append("\n}\n\n");
    }

    private static string Specification(OptionModel option, string name)
    {
        var others = option.Repeats ? "*" : option.Names.Length > 1 ? $"({string.Join(' ', option.Names)})" : "";
        var sign = option.Value is null ? "" : option.TakesNone ? "=-" : name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+";
        var explanation = option.Description.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        var value = option.Value is { } taken ? $"{(option.TakesNone ? "::" : ":")}{taken.Name.Replace('=', ' ')}:{Action(taken)}" : "";
        return $"{others}{name}{sign}[{explanation}]{value}";
    }

    private static string Action(ValueModel value) => value.Kind switch
    {
        ValueKind.Words => $"({string.Join(' ', value.Words)})",
        ValueKind.WordList => $"_values -s , {value.Name} {string.Join(' ', value.Words)}",
        ValueKind.WordBeforeFile => $"{{_stacklint__reports {string.Join(' ', value.Words)}}}",
        ValueKind.File => "_files",
        ValueKind.Folder => "_files -/",
        ValueKind.Rule => "_stacklint__rule_ids",
        _ => " ",
    };

    private static void AppendList(StringBuilder text, string function, string kind, IEnumerable<(string Word, string Meaning)> items, string options = "")
    {
        text.Append($"{function}() {{\n  local -a items\n  items=(\n");
        foreach (var (word, meaning) in items)
        {
            text.Append($"    {Quote($"{word}:{meaning}")}\n");
        }

        text.Append($"  )\n  _describe -t {kind}s {kind} items{options}\n}}\n\n");
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
