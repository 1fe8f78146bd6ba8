using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.OperatorMisreadAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class OperatorMisreadTests
{
    [Theory]
    [InlineData("${V:?set it - see wiki}", "' see wiki'; the '-' further right counts as its operator, whether V is set or not")]
    [InlineData("${U-a:-b}", "'b'; the ':-' further right counts as its operator, whether U is set or not")]
    [InlineData("${U?a-}", "nothing; the '-' further right counts as its operator, whether U is set or not")]
    [InlineData("${U:-${V}}", "'${V}' when U is not set, and else as its value with '}' behind it; the first '}' ends the reference")]
    [InlineData("${U:-{{.Node.Hostname}}}", "'{{.Node.Hostname}}' when U is not set, and else as its value with '}}' behind it; the first '}' ends the reference")]
    [InlineData("${U:?needs ${V} too}", "its value with ' too}' behind it; the first '}' ends the reference")]
    [InlineData("${U:-$V}", "'$V' when U is not set; nothing is substituted within a default")]
    [InlineData("${U:-a$$b}", "'a$$b' when U is not set; nothing is substituted within a default")]
    public void Reference_that_is_taken_apart_otherwise_is_reported(string text, string message) => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, user: \"a {|SL8003:" + text + "|} b\"}}", $"A stack loads '{text}' as {message}");

    [Theory]
    [InlineData("${V:?set it, see wiki}")]
    [InlineData("${V:-a-b}")]
    [InlineData("${V-a-b}")]
    [InlineData("${V:-a:?b}")]
    [InlineData("${V:?really?}")]
    [InlineData("${V:?needs $W}")]
    [InlineData("${V:-cost 5$}")]
    [InlineData("${V:-$2y$05$oZcj4FgdSFEYNCH0EH/3Vu7Hp72gkvEadHzMsDhGFkbvS/ZrKMKfK}")]
    [InlineData("${V:-{}")]
    [InlineData("$${V:-${W}}")]
    [InlineData("${V}")]
    public void Reference_that_is_read_as_written_is_left_alone(string text) =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, user: \"" + text + "\"}}");

    [Fact]
    public void Compose_reads_all_of_them_as_written() => Verify.NoDiagnostics(
        """services: {web: {image: "${V:?set it - see wiki}", user: "${U:-${V}}", hostname: "${U-a:-b}"}}""", VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_read_as_a_stack_too() =>
        Verify.Diagnostics("services: {web: {image: \"acme/{|SL8003:${U:-${V}}|}\"}}", Settings.Both);
}
