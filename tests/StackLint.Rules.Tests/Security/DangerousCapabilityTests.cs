using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.DangerousCapabilityAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class DangerousCapabilityTests
{
    [Fact]
    public void Item_is_reported() => Verify.Diagnostic(
        """
        services:
          vpn:
            image: acme/vpn:1
            cap_add:
              - NET_BIND_SERVICE
              - {|SL5004:NET_ADMIN|}
        """,
        "Capability NET_ADMIN gives 'vpn' control of interfaces, routes and firewall rules");

    [Theory]
    [InlineData("ALL", DiagnosticSeverity.Error)]
    [InlineData("all", DiagnosticSeverity.Error)]
    [InlineData("SYS_ADMIN", DiagnosticSeverity.Error)]
    [InlineData("CAP_SYS_ADMIN", DiagnosticSeverity.Error)]
    [InlineData("cap_sys_module", DiagnosticSeverity.Error)]
    [InlineData("SYS_RAWIO", DiagnosticSeverity.Error)]
    [InlineData("NET_ADMIN", DiagnosticSeverity.Warning)]
    [InlineData("BPF", DiagnosticSeverity.Warning)]
    [InlineData("SYS_BOOT", DiagnosticSeverity.Warning)]
    [InlineData("SYS_PTRACE", DiagnosticSeverity.Warning)]
    [InlineData("DAC_READ_SEARCH", DiagnosticSeverity.Warning)]
    [InlineData("PERFMON", DiagnosticSeverity.Warning)]
    [InlineData("SYS_TIME", DiagnosticSeverity.Warning)]
    [InlineData("SYS_NICE", DiagnosticSeverity.Warning)]
    [InlineData("IPC_LOCK", DiagnosticSeverity.Warning)]
    [InlineData("LEASE", DiagnosticSeverity.Warning)]
    [InlineData("SYSLOG", DiagnosticSeverity.Warning)]
    [InlineData("'${CAP:-NET_ADMIN}'", DiagnosticSeverity.Warning)]
    public void Severity_follows_the_reach(string capability, DiagnosticSeverity severity)
    {
        var text = $"services: {{a: {{image: acme/a:1, cap_add: [{{|SL5004:{capability}|}}]}}}}";
        foreach (var settings in new[] { VerifierSettings.Default, VerifierSettings.Compose, VerifierSettings.Scale, Settings.Both })
        {
            Assert.Equal(severity, Assert.Single(Verify.Diagnostics(text, settings)).Severity);
        }
    }

    [Theory]
    [InlineData("NET_BIND_SERVICE")]
    [InlineData("NET_RAW")]
    [InlineData("CHOWN")]
    [InlineData("DAC_OVERRIDE")]
    [InlineData("SYS_CHROOT")]
    [InlineData("MKNOD")]
    [InlineData("SYS_RESOURCE")]
    [InlineData("CAP_ALL")]
    [InlineData("CAP_CAP_SYS_ADMIN")]
    [InlineData("SYS_ADMINS")]
    [InlineData("'${CAP}'")]
    [InlineData("'SYS_${CAP}'")]
    public void Others_are_silent(string capability) => Verify.NoDiagnostics(
        $"services: {{a: {{image: acme/a:1, cap_add: [{capability}], cap_drop: [SYS_ADMIN, ALL]}}}}");

    [Fact]
    public void Allowed_capabilities_are_silent() => Verify.Diagnostics(
        "services: {a: {image: acme/a:1, cap_add: [net_admin, CAP_IPC_LOCK, {|SL5004:SYS_TIME|}]}}",
        Settings.Options("sl5004.allowed = CAP_NET_ADMIN, ipc_lock"));

    [Fact]
    public void Shared_list_is_one_finding_and_a_fragment_is_judged() => Assert.Single(Verify.Diagnostics(
        """
        x-caps: &caps [{|SL5004:SYS_ADMIN|}]
        services:
          a: {cap_add: *caps}
          b: {image: acme/b:1, cap_add: *caps}
        """,
        VerifierSettings.Compose));

    [Fact]
    public void Later_file_adds() => Verify.Diagnostics(
        "services: {a: {image: acme/a:1, cap_add: [{|SL5004:NET_ADMIN|}]}}",
        VerifierSettings.Compose with { Files = [("compose.override.yaml", "services: {a: {cap_add: [{|SL5004:SYS_PTRACE|}]}}")] });
}
