using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.SwallowedSubstitutionAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class SwallowedSubstitutionTests
{
    [Theory]
    [InlineData("{|SL8002:$REG-mirror/web:$TAG|}", "'$REG-mirror/web:$TAG' as one reference and loads the value of REG alone, or 'mirror/web:$TAG' when REG is not set; write '${REG}'")]
    [InlineData("a/{|SL8002:$REG-|}", "'$REG-' as one reference and loads the value of REG alone, or nothing when REG is not set; write '${REG}'")]
    [InlineData("{|SL8002:$REG-a|}} b", "'$REG-a' as one reference and loads the value of REG alone, or 'a' when REG is not set; write '${REG}'")]
    [InlineData("{|SL8002:$REG:-a|}", "'$REG:-a' as one reference and loads the value of REG alone, or 'a' when REG is not set; write '${REG:-…}'")]
    [InlineData("{|SL8002:$REG?set it|}", "'$REG?set it' as one reference and loads the value of REG alone, or refuses the file when REG is not set; write '${REG?…}'")]
    public void Operator_behind_an_unbraced_name_is_reported(string image, string message) =>
        Verify.Diagnostic("services: {web: {image: \"" + image + "\"}}", "A stack reads " + message);

    [Theory]
    [InlineData("${REG}-mirror/web:$TAG")]
    [InlineData("${REG-mirror}")]
    [InlineData("$REG/web:$TAG")]
    [InlineData("$$REG-mirror")]
    [InlineData("$REG:5000/web")]
    [InlineData("a-b")]
    public void Other_references_are_left_alone(string image) => Verify.NoDiagnostics("services: {web: {image: \"" + image + "\"}}");

    [Fact]
    public void Compose_takes_operators_in_braces_only() =>
        Verify.NoDiagnostics("services: {web: {image: \"$REG-mirror/web\"}}", VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_read_as_a_stack_too() =>
        Verify.Diagnostics("services: {web: {image: \"{|SL8002:$REG-mirror/web|}\"}}", Settings.Both);

    [Fact]
    public void Place_is_found_behind_escapes_and_in_block_scalars() => Verify.Diagnostics(
        """
        services:
          web:
            image: acme/web:1
            command: >-
              run "it"
              for {|SL8002:$A-b|}
            user: "\x41{|SL8002:$B-c|}"
            hostname: 'it''s {|SL8002:$C-d|}'
        """);

    [Fact]
    public void Only_the_first_line_of_what_is_swallowed_is_marked() => Verify.Diagnostics(
        """
        services:
          web:
            image: acme/web:1
            environment:
              TEXT: |
                a {|SL8002:$A-b|}
                c
                d
        """);

    [Fact]
    public void Known_environment_changes_nothing() => Verify.Diagnostics(
        "services: {web: {image: \"{|SL8002:$REG-mirror/web|}\"}}",
        new VerifierSettings { Environment = new Dictionary<string, string> { ["REG"] = "r.example" } });

    [Fact]
    public void Only_used_blocks_of_the_first_document_count() => Verify.Diagnostics(
        """
        x-unused: "$A-b"
        x-used: &used "{|SL8002:$B-c|}"
        services: {web: {image: *used}}
        ---
        services: {web: {image: "$C-d"}}
        """);

    [Fact]
    public void The_fix_puts_the_name_in_braces() => Verify.CodeFix(
        """
        services: {web: {image: "{|SL8002:$REG-mirror/web|}", hostname: "\x41{|SL8002:$HOST-a|}"}}
        """,
        """
        services: {web: {image: "${REG}-mirror/web", hostname: "\x41${HOST}-a"}}
        """);
}
