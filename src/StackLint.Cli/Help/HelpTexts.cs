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
          stacklint explain SL2001                 read why a rule exists and how to satisfy it
          stacklint rules                          list every rule

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
          stacklint lint - --stdin-filename a.yml  lint standard input

        Exit status:
          0    nothing at or above --fail-on
          1    findings at or above --fail-on
          2    the run failed: wrong usage, a file that could not be read, nothing to lint
          130  interrupted

        Findings go to standard output, everything else to standard error.
        Variables are unknown unless --env-file or --env says what they hold; COMPOSE_FILE is not looked at.
        Settings are keys below 'stacklint.' in .editorconfig; 'stacklint explain ID' names those of a rule.
        """;

    internal const string Explain =
        """
        Examples:
          stacklint explain SL2001
          stacklint explain missing-memory-limit
        """;

    internal const string Rules =
        """
        Examples:
          stacklint rules
          stacklint rules --format markdown > rules.md
        """;
}
