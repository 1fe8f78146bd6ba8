using System.Text;

namespace StackLint.Cli.Completion;

/// <summary>The completion script for bash 3.2 and later; it needs no further package.</summary>
internal static class BashScript
{
    private const string Head =
        """
        # Completion of stacklint for bash, written by 'stacklint completion bash'.
        # For one shell: source <(stacklint completion bash)

        _stacklint_take() { # the lines of standard input, each behind what stands before the value
          local line
          while IFS= read -r line; do COMPREPLY+=("$lead$line"); done
        }

        _stacklint_words() { # words
          local IFS=$' \t\n'
          _stacklint_take < <(compgen -W "$1" -- "$value")
        }

        _stacklint_rules() { # IDs, typed in either case; bash 3.2 has no ${value^^}
          value=$(tr '[:lower:]' '[:upper:]' <<<"$value")
          _stacklint_words "$1"
        }

        _stacklint_list() { # words of which several may be given, separated by commas
          if [[ $value == *,* ]]; then lead+=${value%,*}, value=${value##*,}; fi
          _stacklint_words "$1"
        }

        _stacklint_paths() { # -f for files, -d for folders
          compopt -o filenames 2>/dev/null
          _stacklint_take < <(compgen "$1" -- "$value")
        }

        _stacklint_reports() { # FORMAT=FILE; words
          if [[ $value == *=* ]]; then
            [[ $COMP_WORDBREAKS == *=* ]] || lead+=${value%%=*}=
            value=${value#*=}
            _stacklint_paths -f
          else
            local IFS=$' \t\n'
            compopt -o nospace 2>/dev/null
            _stacklint_take < <(compgen -W "$1" -S = -- "$value")
          fi
        }

        _stacklint() {
          local word value prev='' lead='' command=@default@ i n=0 only_paths=''
          local -a words
          COMPREPLY=()
          for ((i = 1; i <= COMP_CWORD; i++)); do
            word=${COMP_WORDS[i]}
            # readline takes '=' for a word of its own; it belongs to the words around it.
            if ((n > 0)) && [[ $word == =* || ${COMP_WORDS[i - 1]} == *= ]]; then
              words[n - 1]+=$word
            else
              words[n]=$word
              n=$((n + 1))
            fi
          done
          for ((i = 0; i < n - 1; i++)); do
            if [[ ${words[i]} == -- ]]; then only_paths=1; fi
          done
          value=${words[n - 1]}
          if ((n > 1)); then
            prev=${words[n - 2]}
            case ${words[0]} in @first@) command=${words[0]} ;; esac
          fi

        """;

    private const string Options =
        """
          if [[ -z $only_paths ]]; then
            if [[ $value == --*=* ]]; then
              prev=${value%%=*}
              [[ $COMP_WORDBREAKS == *=* ]] || lead=$prev=
              value=${value#*=}
            fi
            case "$command $prev" in

        """;

    private const string Arguments =
        """
            esac
            lead=''
            if [[ ${words[n - 1]} == --*=* ]]; then return; fi
            if [[ $value == -* ]]; then
              case $command in

        """;

    private const string Tail =
        """
          esac
        }

        complete -F _stacklint stacklint

        """;

    internal static string Write(CompletionSource source)
    {
        var text = new StringBuilder(Head
            .Replace("@default@", CompletionSource.DefaultCommand, StringComparison.Ordinal)
            .Replace("@first@", string.Join(" | ", source.First.Select(static c => c.Name)), StringComparison.Ordinal));
        text.Append("  if ((n > 2)); then\n    case \"${words[0]} ${words[1]}\" in\n");
        foreach (var command in source.Nested)
        {
            text.Append($"      '{command.Path}') command='{command.Path}' ;;\n");
        }

        text.Append("      @none@) ;;\n    esac\n  fi\n".Replace("@none@", "''", StringComparison.Ordinal)).Append(Options);
        foreach (var command in source.Program.All)
        {
            foreach (var option in command.Options.Where(static o => o.Value is not null))
            {
                var names = string.Join(" | ", option.Names.Select(n => $"'{command.Path} {n}'"));
                text.Append($"      {names}) {Guard(option)}{Call(option.Value!, source)}; return{(option.TakesNone ? "; fi" : "")} ;;\n");
            }
        }

        text.Append(Arguments);
        foreach (var command in source.Program.All)
        {
            text.Append($"        {Pattern(command)}) _stacklint_words '{string.Join(' ', command.Options.Select(static o => o.Name))}' ;;\n");
        }

        text.Append("      esac\n      return\n    fi\n");
        text.Append($"    if ((n == 1)); then _stacklint_words '{string.Join(' ', source.First.Select(static c => c.Name))}'; fi\n  fi\n");
        text.Append("  case $command in\n");
        foreach (var command in source.Program.All)
        {
            text.Append($"    {Pattern(command)}) {CallOfArgument(command, source)} ;;\n");
        }

        return text.Append(Tail).ToString().ReplaceLineEndings("\n");
    }

    private static string Pattern(CommandModel command) => command.Path.Contains(' ') ? $"'{command.Path}'" : command.Path;

    // What may stand alone has a value only behind '='.
    private static string Guard(OptionModel option) => option.TakesNone ? "if [[ ${words[n - 1]} == --*=* ]]; then " : "";

    private static string CallOfArgument(CommandModel command, CompletionSource source) =>
        command.Commands.Length > 0 ? $"_stacklint_words '{string.Join(' ', command.Commands.Select(static c => c.Name))}'"
        : command.Argument is { } argument ? Call(argument, source)
        : ":";

    private static string Call(ValueModel value, CompletionSource source) => value.Kind switch
    {
        ValueKind.Words => $"_stacklint_words '{string.Join(' ', value.Words)}'",
        ValueKind.WordList => $"_stacklint_list '{string.Join(' ', value.Words)}'",
        ValueKind.WordBeforeFile => $"_stacklint_reports '{string.Join(' ', value.Words)}'",
        ValueKind.File => "_stacklint_paths -f",
        ValueKind.Folder => "_stacklint_paths -d",
        ValueKind.Rule => $"_stacklint_rules '{source.RuleWords}'",
        _ => ":",
    };
}
