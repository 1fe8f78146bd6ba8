using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.BadInterpolationAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class BadInterpolationTests
{
    [Fact]
    public void Unclosed_brace_is_reported()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:{|SL0005:$|}{TAG
            """,
            "'$' is no substitution that docker stack deploy reads; write '$$' for a literal dollar");
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void Operator_of_the_shell_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: "nginx:{|SL0005:${TAG/a/b}|}"
        """,
        "'${TAG/a/b}' is no substitution that docker compose reads; its operators are ':-', '-', ':?', '?', ':+' and '+'",
        VerifierSettings.Compose);

    [Fact]
    public void Fix_doubles_a_dollar_before_no_name() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            command: ["grep", "end{|SL0005:$|}"]
        """,
        """
        services:
          web:
            image: nginx:1.27
            command: ["grep", "end$$"]
        """);

    [Fact]
    public void Such_a_dollar_passes_compose() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            command: ["grep", "end$", "$1", "$(x)", "${V:+x}", "$$"]
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Name_of_other_characters_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: "nginx:{|SL0005:${web.tag}|}"
        """,
        "'${web.tag}' is no substitution that docker stack deploy reads; a name is made of letters, digits and '_'; write '$$' for a literal dollar");

    [Fact]
    public void Operator_of_compose_alone_is_told_from_a_literal_dollar() => Verify.Diagnostic(
        """
        services:
          web:
            image: "nginx:{|SL0005:${TAG:+x}|}"
        """,
        "'${TAG:+x}' is no substitution that docker stack deploy reads; its operators are ':-', '-', ':?' and '?'");

    [Fact]
    public void Alternative_value_is_refused_by_a_stack() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            command: ["{|SL0005:${V:+x}|}"]
        """);

    [Fact]
    public void File_for_both_targets_is_told_what_a_stack_refuses()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                command: ["{|SL0005:${V:+x}|}"]
            """,
            Settings.Both));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public void Each_fault_of_a_text_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            command: ["{|SL0005:$|}(x) {|SL0005:$|}1 {|SL0005:${2}|}"]
        """);

    [Fact]
    public void Extension_fields_are_substituted_too() => Verify.Diagnostics(
        """
        x-note: "costs {|SL0005:$|} 5"
        services:
          web:
            image: nginx:1.27
        """);

    [Fact]
    public void Missing_variable_is_reported_where_it_is_known_to_be_missing() => Verify.Diagnostic(
        """
        services:
          web:
            image: "nginx:{|SL0005:${TAG:?set the tag}|}"
        """,
        "'${TAG:?set the tag}': required variable TAG is missing a value: set the tag",
        new VerifierSettings { Environment = new Dictionary<string, string>() });

    [Fact]
    public void Required_variable_is_left_alone_while_nothing_is_known() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: "nginx:${TAG:?set the tag}"
        """);

    [Fact]
    public void Reference_in_a_key_is_an_information()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                labels:
                  traefik.http.routers.{|SL0005:${NAME}|}.rule: Host(`a`)
            """,
            "'${NAME}' in a key is not substituted; the key keeps the text as it is");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
        Assert.Null(finding.Details.Stage);
    }

    [Fact]
    public void Other_dollars_in_keys_are_left_alone() => Verify.NoDiagnostics(
        """
        x-notes: {"costs 5$": 1, "$5": 2, "a$$b": 3}
        services:
          web:
            image: nginx:1.27
        """);
}
