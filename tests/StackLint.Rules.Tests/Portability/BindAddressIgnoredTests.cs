using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.BindAddressIgnoredAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class BindAddressIgnoredTests
{
    [Fact]
    public void Port_with_an_address_is_reported()
    {
        var finding = Verify.Diagnostic(
            "services: {db: {image: postgres:17, ports: [{|SL6003:\"127.0.0.1:5432:5432\"|}]}}",
            "Swarm ignores 127.0.0.1; port 5432 will listen on every interface of every node");
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("10.0.0.5:8000-8005:80-85", "Swarm ignores 10.0.0.5; port range 8000-8005 will listen on every interface of every node")]
    [InlineData("[::1]:80:80/udp", "Swarm ignores ::1; port 80 will listen on every interface of every node")]
    [InlineData("127.0.0.1::80", "Swarm ignores 127.0.0.1; a port of 'db' will listen on every interface of every node")]
    [InlineData("127.0.0.1:${PORT}:80", "Swarm ignores 127.0.0.1; a port of 'db' will listen on every interface of every node")]
    [InlineData("${BIND:-127.0.0.1:}80:80", "Swarm ignores 127.0.0.1; port 80 will listen on every interface of every node")]
    public void Every_spelling_is_read(string port, string message) =>
        Verify.Diagnostic($"services: {{db: {{ports: [{{|SL6003:\"{port}\"|}}]}}}}", message);

    [Theory]
    [InlineData("5432:5432")]
    [InlineData("0.0.0.0:5432:5432")]
    [InlineData("[::]:5432:5432")]
    [InlineData("${IP}:5432:5432")]
    [InlineData("${PORT}:5432")]
    [InlineData("5432")]
    public void Others_are_not(string port) => Verify.NoDiagnostics($"services: {{db: {{image: postgres:17, ports: [\"{port}\"]}}}}");

    [Fact]
    public void Compose_binds_to_the_address() =>
        Verify.NoDiagnostics("services: {db: {image: postgres:17, ports: [\"127.0.0.1:5432:5432\"]}}", VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_gets_an_information()
    {
        var finding = Verify.Diagnostic(
            "services: {db: {image: postgres:17, ports: [{|SL6003:\"127.0.0.1:5432:5432\"|}]}}",
            "Swarm ignores 127.0.0.1; port 5432 will listen on every interface of every node (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public void Shared_list_makes_one_finding() => Assert.Single(Verify.Diagnostics(
        "x-ports: &ports [{|SL6003:\"127.0.0.1:80:80\"|}]\nservices: {a: {image: acme/a:1, ports: *ports}, b: {image: acme/b:1, ports: *ports}}\n"));
}
