using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.CommandTextCutAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class CommandTextCutTests
{
    [Fact]
    public void Stack_takes_a_hash_for_a_comment()
    {
        var found = Verify.Diagnostic(Command("run {|SL8005:# all|}"), "A stack runs ['run']: '# all' is dropped; use the list form or sh -c");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("run a{|SL8005:; b|}", "'run', 'a'", "; b")]
    [InlineData("run{|SL8005:&&b|}", "'run'", "&&b")]
    [InlineData("run a {|SL8005:2>&1|}", "'run', 'a'", "2>&1")]
    [InlineData("run --url=http://x/?a=1{|SL8005:&b=2|}", "'run', '--url=http://x/?a=1'", "&b=2")]
    public void Compose_drops_all_from_an_operator_on(string command, string words, string rest)
    {
        var found = Verify.Diagnostic(
            Command(command), $"Compose runs [{words}]: '{rest}' is dropped; use the list form or sh -c", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("entrypoint: \"run {|SL8005:; b|}\"")]
    [InlineData("post_start: [{command: \"run {|SL8005:; b|}\"}]")]
    [InlineData("pre_stop: [{command: \"run {|SL8005:; b|}\"}]")]
    public void Entrypoint_and_hooks_count(string property) =>
        Verify.Diagnostics("services: {web: {image: acme/web:1, " + property + "}}", VerifierSettings.Compose);

    [Theory]
    [InlineData("run # all")]
    [InlineData("run a\\\\;b")]
    [InlineData("sh -c 'a && b; c > d'")]
    [InlineData("run $$(a; b)")]
    [InlineData("echo $$HOME")]
    [InlineData("${COMMAND}")]
    public void Compose_runs_these_as_written(string command) => Verify.NoDiagnostics(Command(command), VerifierSettings.Compose);

    [Theory]
    [InlineData("a {|SL8005:&&|} b", "'&&'")]
    [InlineData("{|SL8005:a;|} b", "'a;'")]
    [InlineData("a {|SL8005:>>|} b", "'>>'")]
    [InlineData("a {|SL8005:2>&1|}", "'2>&1'")]
    [InlineData("a {|SL8005:>/dev/null|}", "'>/dev/null'")]
    [InlineData("sh -c a {|SL8005:&&|} b", "'&&'")]
    public void Stack_passes_operators_on(string command, string shown)
    {
        var found = Assert.Single(Verify.Diagnostics(Command(command)));
        Assert.EndsWith($"]: {shown} is an argument like any other, for no shell reads it; use the list form or sh -c", found.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("echo {|SL8005:$$HOME|}", "'$HOME'")]
    [InlineData("echo --a={|SL8005:$${A:-b}|}", "'${A:-b}'")]
    [InlineData("echo {|SL8005:$$(hostname)|}", "'$(hostname)'")]
    public void Stack_passes_variables_of_a_shell_on(string command, string shown)
    {
        var found = Assert.Single(Verify.Diagnostics(Command(command)));
        Assert.EndsWith($"]: {shown} reaches the program as it stands, for no shell replaces it; use the list form or sh -c", found.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("run a#b")]
    [InlineData("sh -c 'a && b $$HOME # c'")]
    [InlineData("/bin/bash -ec 'a; b'")]
    [InlineData("-c 'a; b $$HOME'")]
    [InlineData("tini -- sh -c 'echo $$HOME'")]
    [InlineData("run --url=http://x/?a=1&b=2")]
    [InlineData("run --hash $$2y$$05$$GJG/AENcZjB0Ntwo.6b3xuaK")]
    [InlineData("run --hash $$apr1$$abc$$def")]
    [InlineData("run '^/(sys|proc)($$|/)'")]
    [InlineData("awk '{print $$NF}'")]
    [InlineData("run a$$")]
    [InlineData("run ${A:-b}")]
    [InlineData("${COMMAND}")]
    [InlineData("find . -exec ls {} \\\\;")]
    [InlineData("mysql -e 'select 1;'")]
    [InlineData("")]
    public void Stack_runs_these_as_written(string command) => Verify.NoDiagnostics(Command(command));

    [Theory]
    [InlineData("run {|SL8005:${FOO};|} start", "A stack runs ['run', '${FOO};', 'start']: '${FOO};' is an argument like any other, for no shell reads it")]
    [InlineData("run $A '${B} d' {|SL8005:# ${E:?no} f|}", "A stack runs ['run', '$A', '${B} d']: '# ${E:?…} f' is dropped")]
    [InlineData("run $A {|SL8005:$${B:-$C}|}", "A stack runs ['run', '$A', '${B:-$C}']: '${B:-$C}' reaches the program as it stands, for no shell replaces it")]
    public void Variable_without_a_value_is_shown_as_it_is_written(string command, string message) =>
        Verify.Diagnostic(Command(command), message + "; use the list form or sh -c");

    [Fact]
    public void Compose_shows_variables_too() => Verify.Diagnostic(
        Command("run ${A:+b} {|SL8005:| b 'c d' > $E|}"), "Compose runs ['run', '${A:+…}']: '| b 'c d' > $E' is dropped; use the list form or sh -c", VerifierSettings.Compose);

    [Fact]
    public void List_form_and_health_checks_are_left_alone() => Verify.NoDiagnostics(
        """services: {web: {image: acme/web:1, command: [a, "&&", "$$B", "# c"], healthcheck: {test: "a && b # c"}}}""");

    [Fact]
    public void Script_may_follow_the_entrypoint() => Verify.NoDiagnostics(
        """services: {web: {image: acme/web:1, entrypoint: [sh, -c], command: "'a && b $$C'"}}""");

    [Fact]
    public void Words_behind_the_script_of_the_entrypoint_are_arguments() => Verify.Diagnostics(
        """services: {web: {image: acme/web:1, entrypoint: [sh, -c], command: "a {|SL8005:&&|} b"}}""");

    [Fact]
    public void Lines_of_a_block_are_one_command() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            command: |
              migrate
              {|SL8005:serve|}
        """,
        "A stack runs ['migrate', 'serve']: all lines are one command; use the list form or sh -c");

    [Fact]
    public void Options_on_lines_of_their_own_are_meant() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: acme/web:1
            command: |
              serve
              --port 80
              --host "a
              b"
          other:
            image: acme/web:1
            command: >
              serve
              all
        """);

    [Fact]
    public void Backslash_keeps_the_line_break_in_an_argument()
    {
        const string Text =
            """
            services:
              web:
                image: acme/web:1
                command: |
                  serve {|SL8005:\|}
                    --port 80
            """;
        const string Effect = @"the backslash goes and the line break becomes part of the argument '\n'";
        var stack = Verify.Diagnostic(Text, $@"A stack runs ['serve', '\n', '--port', '80']: {Effect}; use the list form or sh -c");
        Verify.Diagnostic(Text, $@"Compose runs ['serve', '\n', '--port', '80']: {Effect}; use the list form or sh -c", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Warning, stack.Severity);
    }

    [Fact]
    public void Backslash_in_a_script_in_double_quotes_makes_two_commands() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            command: |
              sh -c "serve {|SL8005:\|}
                --port 80"
        """,
        @"A stack runs ['sh', '-c', 'serve \n  --port 80']: the backslash goes and the line break stays, so the shell sees two commands; use the list form or sh -c");

    [Fact]
    public void Backslash_in_single_quotes_reaches_the_shell() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: acme/web:1
            command: |
              sh -c 'serve \
                --port 80'
        """);

    [Fact]
    public void File_for_both_targets_is_judged_for_each() =>
        Verify.Diagnostics("""services: {web: {image: acme/web:1, command: "a{|SL8005:;b|}", entrypoint: "x {|SL8005:# y|}"}}""", Settings.Both);

    private static string Command(string text) => "services: {web: {image: acme/web:1, command: \"" + text + "\"}}";

    [Fact]
    public void Long_commands_are_shown_from_their_beginning()
    {
        var word = new string('x', 50);
        Verify.Diagnostic(Command($"run {word} y{word} {word} {{|SL8005:# all|}}"), $"A stack runs ['run', '{word}', 'yxxxxx…', …]: '# all' is dropped; use the list form or sh -c");
    }
}
