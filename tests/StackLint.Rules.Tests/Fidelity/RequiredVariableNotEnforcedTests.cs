using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.RequiredVariableNotEnforcedAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class RequiredVariableNotEnforcedTests
{
    [Fact]
    public void Required_variable_before_another_reference_is_reported()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, labels: [\"auth={|SL8004:${NAME:?}|}:${HASH:?}\"]}}",
            "A stack loads '${NAME:?}' as '' when NAME is not set, without an error, because '${HASH:?}' follows in the same text");
        Assert.Equal("once this succeeds, the missing NAME is forgotten", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("{|SL8004:${A?set it}|}/$B")]
    [InlineData("{|SL8004:${A:?}|}/${B:-b}")]
    [InlineData("{|SL8004:${A:?}|}/{|SL8004:${B:?}|}/${C}")]
    public void Any_later_reference_hides_it(string text) => Verify.Diagnostics("services: {web: {image: \"" + text + "\"}}");

    [Theory]
    [InlineData("${A:?}")]
    [InlineData("${A}/${B:?}")]
    [InlineData("${A:?}/$$B")]
    [InlineData("${A:-a}/${B}")]
    [InlineData("${A:?}${A:?}")]
    [InlineData("${A:?see - wiki}/${B}")]
    public void Last_one_is_enforced(string text) => Verify.NoDiagnostics("services: {web: {image: \"" + text + "\"}}");

    [Fact]
    public void Compose_fails_at_the_first() =>
        Verify.NoDiagnostics("services: {web: {image: \"${A:?}/${B:?}\"}}", VerifierSettings.Compose);
}
