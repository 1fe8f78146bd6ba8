using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.RestartPolicyMismatchAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class RestartPolicyMismatchTests
{
    private const string No = "restart 'no' becomes condition any under swarm; write deploy.restart_policy.condition: none";

    [Theory]
    [InlineData("{|SL6004:\"no\"|}")]
    [InlineData("{|SL6004:no|}")]
    [InlineData("{|SL6004:\"${RESTART:-no}\"|}")]
    public void No_without_policy_is_reported(string restart) => Verify.Diagnostic($"services:\n  job:\n    image: acme/job:1\n    restart: {restart}\n", No);

    [Theory]
    [InlineData("restart: always")]
    [InlineData("restart: unless-stopped")]
    [InlineData("restart: on-failure:3")]
    [InlineData("restart: \"${RESTART}\"")]
    [InlineData("restart: sometimes")]
    [InlineData("restart: \"\"")]
    [InlineData("restart: \"no\", deploy: {restart_policy: {condition: none}}")]
    [InlineData("restart: \"no\", deploy: {mode: replicated-job}")]
    [InlineData("restart: \"no\", deploy: {mode: \"${MODE}\"}")]
    [InlineData("restart: \"no\", deploy: {restart_policy: {condition: \"${CONDITION}\"}}")]
    [InlineData("restart: always, deploy: {restart_policy: {condition: any}}")]
    [InlineData("restart: always, deploy: {restart_policy: {delay: 5s}}")]
    [InlineData("restart: unless-stopped, deploy: {restart_policy: {condition: any, max_attempts: 3}}")]
    [InlineData("restart: on-failure, deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}")]
    [InlineData("restart: \"on-failure:3\", deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}")]
    [InlineData("deploy: {restart_policy: {condition: none}}")]
    public void What_keeps_its_meaning_is_not(string settings) => Verify.NoDiagnostics($"services: {{web: {{image: acme/web:1, {settings}}}}}");

    [Theory]
    [InlineData("{|SL6004:always|}, deploy: {restart_policy: {condition: on-failure}}", "restart 'always' has no effect beside deploy.restart_policy, which says condition on-failure without a limit of attempts")]
    [InlineData("{|SL6004:\"no\"|}, deploy: {restart_policy: {condition: any}}", "restart 'no' has no effect beside deploy.restart_policy, which says condition any")]
    [InlineData("{|SL6004:\"no\"|}, deploy: {restart_policy: {delay: 5s}}", "restart 'no' has no effect beside deploy.restart_policy, which says condition any")]
    [InlineData("{|SL6004:\"on-failure:3\"|}, deploy: {restart_policy: {condition: on-failure, max_attempts: 5}}", "restart 'on-failure:3' has no effect beside deploy.restart_policy, which says condition on-failure with max_attempts 5")]
    public void Contradiction_is_reported(string settings, string message)
    {
        var finding = Verify.Diagnostic($"services: {{web: {{image: acme/web:1, restart: {settings}}}}}", message);
        Assert.Equal("this is what counts", Assert.Single(finding.Details.Related).Message);
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void Compose_is_asked_for_contradictions_only_and_quietly()
    {
        var hidden = VerifierSettings.Compose with { EnableHidden = true };
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, restart: always, deploy: {restart_policy: {condition: none}}}}", VerifierSettings.Compose);
        Verify.Diagnostics("services: {web: {image: acme/web:1, restart: {|SL6004:always|}, deploy: {restart_policy: {condition: none}}}}", hidden);
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, restart: \"no\", deploy: {restart_policy: {delay: 5s}}}}", hidden);
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, restart: \"no\"}}", hidden);
    }

    [Fact]
    public void File_for_both_targets_gets_an_information() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostic("services: {web: {image: acme/web:1, restart: {|SL6004:\"no\"|}}}", No + " (if the file is deployed as a stack)", Settings.Both).Severity);

    [Fact]
    public void Fix_adds_the_policy()
    {
        var found = Verify.CodeFix(
            """
            services:
              a:
                image: acme/a:1
                restart: {|SL6004:"no"|} # kept
              b:
                image: acme/b:1
                restart: {|SL6004:"no"|}
                deploy:
                  replicas: 1
              c: {image: acme/c:1, restart: {|SL6004:"no"|}}
            """,
            """
            services:
              a:
                image: acme/a:1
                restart: "no" # kept
                deploy:
                  restart_policy:
                    condition: none
              b:
                image: acme/b:1
                restart: "no"
                deploy:
                  replicas: 1
                  restart_policy:
                    condition: none
              c: {image: acme/c:1, restart: "no", deploy: { restart_policy: { condition: none } }}
            """);
        Assert.All(found, static d => Assert.Equal(FixApplicability.Unsafe, d.Details.Fix!.Applicability));
    }

    [Fact]
    public void Shared_block_makes_one_finding()
    {
        const string Yaml = "x-job: &job\n  restart: {|SL6004:\"no\"|}\nservices:\n  a:\n    <<: *job\n    image: acme/a:1\n  b:\n    <<: *job\n    image: acme/b:1\n";
        Assert.Single(Verify.Diagnostics(Yaml));
    }
}
