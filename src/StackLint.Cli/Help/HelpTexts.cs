namespace StackLint.Cli.Help;

/// <summary>The words of <c>--help</c> that are longer than a line.</summary>
internal static class HelpTexts
{
    internal const string Overview =
        """
        Examples:
          stacklint                                lint every Compose and stack file below this folder
          stacklint stack.yml                      lint one file
          stacklint -c base.yml -c prod.yml        lint two files as Docker loads them together
          stacklint model stack.yml                print what Docker would load
          stacklint explain SL2001                 read why a rule exists and how to satisfy it
          stacklint rules                          list every rule
          stacklint config show stack.yml          which settings are in force for a file, and why
          stacklint init                           set a repository up

        Without a command, 'lint' is meant; 'stacklint lint --help' shows its options.
        """;

    internal const string Lint =
        """
        Examples:
          stacklint lint                           lint every Compose and stack file below this folder
          stacklint lint deploy/ compose.yaml      lint a folder and a file
          stacklint lint -c base.yml -c prod.yml   lint two files as Docker loads them together
          stacklint lint --env-file prod.env a.yml lint with the values that variables get from a file
          stacklint lint --fail-on error           let warnings pass
          stacklint lint --output sarif=lint.sarif print findings and also write them for code scanning
          stacklint lint --format json             print everything there is to know, for scripts
          stacklint lint --baseline stacklint.baseline.sarif
                                                   fail on what is new since 'stacklint baseline create'
          stacklint lint - --stdin-filename a.yml  lint standard input
          stacklint lint --fix                     mend what can be mended without changing what runs
          stacklint lint --diff --unsafe           show what --fix --unsafe would do
          stacklint lint --rules Acme.Rules.dll    lint with rules of your own, too
          stacklint lint --changed=origin/main     report what this branch touches
          stacklint lint --watch                   lint again on each save
          stacklint lint @args.txt                 take arguments from a file, one a line

        Exit status:
          0    nothing at or above --fail-on
          1    findings at or above --fail-on
          2    the run failed: wrong usage, a file that could not be read, nothing to lint
          130  interrupted

        Findings go to standard output, everything else to standard error. A reader that goes away early ends the output, not
        the run: the exit status is that of the findings.
        With --fix the findings are those that remain. Standard input with its fixes goes to standard output, its findings
        to standard error. With --diff the patch goes to standard output; its paths begin at the top of the Git work tree,
        or at this folder outside of one, and the exit status is that of the files as they are.
        Variables are unknown unless --env-file or --env says what they hold; COMPOSE_FILE is not looked at.
        Settings are keys below 'stacklint.' in .editorconfig; 'stacklint explain ID' names those of a rule.
        The code of a rule assembly runs with your rights; no file of a linted repository can ask for one.
        """;

    internal const string Baseline =
        """
        Examples:
          stacklint baseline create                               accept what is there, and begin
          stacklint lint --baseline stacklint.baseline.sarif      fail on what is new
          stacklint baseline prune                                take out what was mended

        A baseline is a SARIF log that belongs into the repository. A finding is known by its rule, file, keys and value, not by
        its line: what moves, is reordered or written in another style stays known, also when its file is renamed.
        What a service shares with others through an anchor counts for each service; what becomes an error counts as new.
        What comments suppress is not taken.
        """;

    internal const string BaselineCreate =
        """
        Examples:
          stacklint baseline create
          stacklint baseline create deploy/ --baseline ci/stacklint.sarif

        Exit status:
          0    written
          2    not written: the file exists (--force), or something could not be linted
        """;

    internal const string BaselineUpdate =
        """
        Examples:
          stacklint baseline update                  take out what is gone, note new places and messages
          stacklint baseline update --rule SL1001    and take what is new of one rule
          stacklint baseline update --accept-new     and take all that is new

        Exit status:
          0    written; there is nothing new at or above --fail-on that was not taken
          1    written; there are new findings at or above --fail-on, which were not taken
          2    not written: wrong usage, no baseline, or something could not be linted

        New findings that were not taken are shown, however severe.
        Files that are not linted keep what the baseline holds of them.
        """;

    internal const string BaselinePrune =
        """
        Examples:
          stacklint baseline prune

        Exit status:
          0    what is gone was taken out
          2    not written: wrong usage, no baseline, or something could not be linted

        Files that are not linted keep what the baseline holds of them; of files that do not exist any more everything is gone.
        """;

    internal const string Model =
        """
        Examples:
          stacklint model stack.yml                  what 'docker stack config' prints, without Docker
          stacklint model -c base.yml -c prod.yml    two files, merged as Docker merges them
          stacklint model stack.yml --origins        and where each value is written and how it came to its place
          stacklint model compose.yaml --format json the same as JSON
          stacklint model - < stack.yml              load standard input

        Exit status:
          0    printed
          1    Docker refuses a file; the reasons stand on standard error, and nothing of it is printed without --force
          2    the run failed: wrong usage, a file that could not be read
          130  interrupted

        A project for Docker Compose is printed as 'docker compose config --no-normalize --no-consistency' prints it, with
        each '$' doubled. Several files without -c are projects of their own: YAML documents, or a JSON array.
        A value that depends on a variable without a value stands as it is written.
        """;

    internal const string Explain =
        """
        Examples:
          stacklint explain SL2001
          stacklint explain missing-memory-limit
          stacklint explain ACME1001 --rules Acme.Rules.dll
        """;

    internal const string Rules =
        """
        Examples:
          stacklint rules
          stacklint rules --format markdown > rules.md
        """;

    internal const string Schema =
        """
        Examples:
          stacklint schema                           of --format json
          stacklint schema jsonl                     of each line of --format jsonl
          stacklint schema json > report.schema.json
        """;

    internal const string ConfigShow =
        """
        Examples:
          stacklint config show stack.yml                what is in force for a file, and where each setting stands
          stacklint config show stack.yml --all          every rule, also where no key speaks of it
          stacklint config show stack.yml --format json  the same for scripts

        Each line names the .editorconfig and the line (path:line:column) whose key wins, or says 'default'. Keys that do not exist
        and values of the wrong type are told on standard error, as SL0006 is by 'stacklint lint'. For a file that does not exist or
        cannot be read the settings are printed that it would have, and the exit status is 2.

        Exit status:
          0    printed
          2    wrong usage, or the file or one that settings come from could not be read
        """;

    internal const string Init =
        """
        Examples:
          stacklint init                           look around, show a diff, ask, write
          stacklint init --dry-run                 show the diff only; 'git apply' takes it
          stacklint init --yes deploy              write without asking, for another folder
          stacklint init --only pre-commit         only the hook

        Written are a section of .editorconfig, a baseline of the findings that are there, an entry of .pre-commit-config.yaml and
        a workflow for GitHub, as far as they are missing; existing files keep every byte that is not added to. For GitLab the job
        to add is printed.

        Exit status:
          0    written, or there was nothing to do, or --dry-run
          2    not written: nobody confirmed it, a file is in the way, or wrong usage
          130  interrupted
        """;

    internal const string Completion =
        """
        Examples:
          source <(stacklint completion bash)      for this shell; in ~/.bashrc for every one
          stacklint completion zsh > ~/.zfunc/_stacklint
          stacklint completion fish > ~/.config/fish/completions/stacklint.fish
          stacklint completion powershell | Out-String | Invoke-Expression

        For zsh the folder has to stand in fpath before compinit runs.
        """;
}
