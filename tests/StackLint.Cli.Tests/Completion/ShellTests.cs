namespace StackLint.Cli.Tests.Completion;

/// <summary>The scripts at work in the shells they are for.</summary>
public sealed class ShellTests : IDisposable
{
    private const string Mark = "== ";

    private readonly ScratchFolder _folder = new();

    public ShellTests()
    {
        _folder.Write("compose.yaml", "services: {}\n");
        _folder.Write("deploy/stack.yml", "services: {}\n");
        _folder.Write("my file.yml", "services: {}\n");
    }

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Bash_completes() => Check("bash", "bash", Bash, []);

    [SkippableFact]
    public void Bash_completes_where_the_equals_sign_breaks_no_word() => Check("bash", "bash", "COMP_WORDBREAKS=${COMP_WORDBREAKS//=}\n" + Bash, []);

    [SkippableFact]
    public void Bash_keeps_blanks_in_names() =>
        Assert.Equal([@"my file.yml"], Run("bash", "bash", Bash, [], ["stacklint my"])["stacklint my"]);

    [SkippableFact]
    public void Zsh_completes() => Check("zsh", "zsh", Zsh, ["-f"]);

    [SkippableFact]
    public void Fish_completes() => Check("fish", "fish", Fish, ["--no-config"]);

    [SkippableFact]
    public void PowerShell_completes() => Check("pwsh", "powershell", PowerShell, ["-NoProfile", "-NonInteractive", "-File"]);

    private void Check(string program, string shell, string driver, string[] options)
    {
        var offers = Run(program, shell, driver, options, [.. CompletionCase.All.Select(static c => c.Line)]);
        Assert.All(CompletionCase.All, c => c.Check(offers[c.Line]));
    }

    private Dictionary<string, List<string>> Run(string program, string shell, string driver, string[] options, string[] lines)
    {
        Skip.If(OperatingSystem.IsWindows(), "The drivers are made for Unix.");
        var external = ExternalProgram.Require(program);
        var script = _folder.Write(".driver/completion." + shell, CliRun.In(_folder.Root, "completion", shell).Output);
        var file = _folder.Write(".driver/driver" + (program == "pwsh" ? ".ps1" : ""), driver);
        var (status, output, error) = external.Run(_folder.Root, [.. options, file, script, .. lines]);
        Assert.True(status == 0, output + error);
        var offers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in output.Split('\n').Select(static l => l.TrimEnd('\r')))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                offers[line[Mark.Length..]] = current = [];
            }
            else if (line.Length > 0)
            {
                current.Add(line.Split('\t')[0]);
            }
        }

        Assert.True(lines.All(offers.ContainsKey), output + error);
        return offers;
    }

    // Words as readline cuts them: '=' stands alone where COMP_WORDBREAKS holds it.
    private const string Bash = """
        source "$1"
        complete -p stacklint >/dev/null || exit 1
        shift
        for line; do
          COMP_WORDS=() COMP_LINE=$line COMP_POINT=${#line}
          read -ra parts <<<"$line"
          for word in "${parts[@]}"; do
            if [[ $COMP_WORDBREAKS == *=* ]]; then
              while [[ $word == *=* ]]; do
                [[ -z ${word%%=*} ]] || COMP_WORDS+=("${word%%=*}")
                COMP_WORDS+=(=)
                word=${word#*=}
              done
            fi
            [[ -z $word ]] || COMP_WORDS+=("$word")
          done
          [[ $line != *[\ =] ]] || COMP_WORDS+=("")
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _stacklint
          echo "== $line"
          printf '%s\n' "${COMPREPLY[@]}"
        done
        """;

    private const string Fish = """
        source $argv[1]
        for line in $argv[2..]
            echo "== $line"
            complete -C "$line"
        end
        """;

    private const string PowerShell = """
        . ([scriptblock]::Create((Get-Content -Raw $args[0])))
        foreach ($line in $args[1..($args.Count - 1)]) {
            "== $line"
            [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches | ForEach-Object CompletionText
        }
        """;

    // A line editor in a terminal of its own, whose matches are printed as they are added. "R" behind a line says that it is done.
    private const string Zsh = """
        zmodload zsh/zpty
        cat >${0:h}/rc <<'END'
        PS1= PS2= COLUMNS=400
        setopt no_beep no_list_beep no_auto_menu no_list_ambiguous
        autoload -Uz compinit
        compinit -u -D
        source $SCRIPT
        compadd() {
          local -a hits
          if [[ " ${argv[1,(i)(-|--)]} " == *" -"[OAD]" "* ]]; then
            builtin compadd "$@"
            return
          fi
          builtin compadd -A hits "$@"
          local -i suffix=${argv[(i)-S]}
          (( suffix > $#argv )) || hits=("${(@)hits/%/${argv[suffix + 1]}}")
          (( ! $#hits )) || print -rl -- $hits >>$OFFERS
          builtin compadd "$@"
        }
        done-completing() { print -r -- done >$OFFERS.done }
        zle -N done-completing
        bindkey '^I' complete-word
        bindkey '^X' done-completing
        END
        export SCRIPT=$1 OFFERS=${0:h}/offers
        shift
        zpty z zsh -f -i
        zpty -w z "source ${0:h}/rc; print done >\$OFFERS.done"
        wait-done() {
          local -i i
          for ((i = 0; i < 300; i++)); do
            zpty -rt z >/dev/null
            [[ ! -e $OFFERS.done ]] || { rm -f $OFFERS.done; return 0 }
            sleep 0.1
          done
          print "no answer"
          exit 1
        }
        wait-done
        for line; do
          rm -f $OFFERS
          zpty -nw z "$line"$'\t\C-x'
          wait-done
          zpty -nw z $'\C-u'
          print -r -- "== $line"
          [[ ! -e $OFFERS ]] || cat $OFFERS
        done
        zpty -d z
        """;
}
