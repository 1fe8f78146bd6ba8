using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.NameOrPortClashAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class NameOrPortClashTests
{
    private static readonly VerifierSettings Both = Settings.Both;

    [Fact]
    public void Port_of_the_mesh_has_one_owner()
    {
        var found = Verify.Diagnostic(Two("\"80:80\"", "{|SL6007:\"80:8080\"|}"), "80/tcp is already published by 'a'");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
        Assert.Equal("'a' publishes 80/tcp here", found.Details.Related.Single().Message);
    }

    [Theory]
    [InlineData("\"80:80\"", "{target: 81, published: {|SL6007:80|}, mode: host}", "80/tcp is already published by 'a'")]
    [InlineData("{target: 80, published: 80, mode: host}", "{|SL6007:\"80:81\"|}", "80/tcp is already published by 'a'")]
    [InlineData("{target: 80, published: 80, mode: '${MODE}'}", "{|SL6007:\"80:81\"|}", "80/tcp is already published by 'a'")]
    [InlineData("\"127.0.0.1:80:80\"", "{|SL6007:\"127.0.0.2:80:80\"|}", "80/tcp is already published by 'a'")]
    [InlineData("\"8000-8010:8000-8010\"", "{|SL6007:\"8005-8020:8005-8020\"|}", "8005-8010/tcp are already published by 'a'")]
    [InlineData("\"8000-8010:80\"", "{|SL6007:\"8005:80\"|}", "8005/tcp is already published by 'a'")]
    [InlineData("\"53:53/udp\"", "{|SL6007:\"53:53/UDP\"|}", "53/udp is already published by 'a'")]
    public void Port_of_a_stack_is_refused(string first, string second, string message) => Verify.Diagnostic(Two(first, second), message);

    [Theory]
    [InlineData("\"80:80\"", "\"81:80\"")]
    [InlineData("\"53:53/udp\"", "\"53:53/tcp\"")]
    [InlineData("{target: 80, published: 80, mode: host}", "{target: 80, published: 80, mode: host}")]
    [InlineData("{target: 80, published: 80, mode: '${MODE}'}", "{target: 80, published: 80, mode: host}")]
    [InlineData("\"80\"", "\"80\"")]
    [InlineData("\"${PORT}:80\"", "\"${PORT}:80\"")]
    [InlineData("\"${PORT}\"", "\"80:80\"")]
    [InlineData("\"80:80/${PROTO}\"", "\"80:80\"")]
    [InlineData("\"80:80\"", "{target: 80, published: 0}")]
    public void Ports_of_a_stack_that_go_together_are_left_alone(string first, string second) => Verify.NoDiagnostics(Two(first, second));

    [Theory]
    [InlineData("\"80:80\", {|SL6007:\"80:81\"|}")]
    [InlineData("\"80:80\", {|SL6007:\"80:80/tcp\"|}")]
    [InlineData("{target: 80, published: 80, mode: host}, {target: 81, published: {|SL6007:80|}, mode: host}")]
    [InlineData("\"80:80\", '80:80', {|SL6007:\"80:81\"|}")]
    public void Service_of_a_stack_names_no_port_twice(string ports) =>
        Verify.Diagnostic($"services:\n  a:\n    image: x\n    ports: [{ports}]\n", "80/tcp is published twice by 'a'");

    [Theory]
    [InlineData("\"80:80\", '80:80'")]
    [InlineData("{target: 80, published: 80, mode: host}, {target: 80, published: 80, mode: host}")]
    public void Equal_items_are_left_to_the_schema(string ports) =>
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    ports: [{ports}]\n");

    [Theory]
    [InlineData("\"80:80\"", "{|SL6007:\"80:8080\"|}")]
    [InlineData("\"80:80\"", "{|SL6007:\"127.0.0.1:80:80\"|}")]
    [InlineData("\"0.0.0.0:80:80\"", "{|SL6007:\"127.0.0.1:80:80\"|}")]
    [InlineData("\"[::]:80:80\"", "{|SL6007:\"[::1]:80:80\"|}")]
    [InlineData("{target: 80, published: \"80\", mode: host}", "{target: 80, published: {|SL6007:\"80\"|}, mode: host}")]
    [InlineData("\"${PORT:-80}:80\"", "{|SL6007:\"80:81\"|}")]
    public void Port_of_an_engine_is_refused(string first, string second) =>
        Verify.Diagnostic(Two(first, second), "80/tcp is already published by 'a'", VerifierSettings.Compose);

    [Theory]
    [InlineData("\"127.0.0.1:80:80\"", "\"127.0.0.2:80:80\"")]
    [InlineData("\"0.0.0.0:80:80\"", "\"[::]:80:80\"")]
    [InlineData("\"${ADDRESS}:80:80\"", "\"80:80\"")]
    [InlineData("\"8000-8010:80\"", "\"8000-8010:80\"")]
    [InlineData("\"8000-8010:80\"", "\"8005:80\"")]
    [InlineData("\"53:53/udp\"", "\"53:53\"")]
    public void Ports_of_an_engine_that_go_together_are_left_alone(string first, string second) => Verify.NoDiagnostics(Two(first, second), VerifierSettings.Compose);

    [Theory]
    [InlineData("\"80:80\", \"80:80/tcp\"")]
    [InlineData("\"8000-8002:8000-8002\", \"8001:8001\"")]
    public void Compose_keeps_one_of_equal_items(string ports) =>
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    ports: [{ports}]\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("\"80:80\", {|SL6007:\"80:81\"|}")]
    [InlineData("\"80:80\", {|SL6007:\"127.0.0.1:80:80\"|}")]
    public void Service_of_compose_claims_a_port_twice(string ports) =>
        Verify.Diagnostic($"services:\n  a:\n    image: x\n    ports: [{ports}]\n", "80/tcp is published twice by 'a'", VerifierSettings.Compose);

    [Theory]
    [InlineData("network_mode: host")]
    [InlineData("network_mode: service:a")]
    [InlineData("network_mode: ${MODE}")]
    [InlineData("scale: 0")]
    [InlineData("deploy: {replicas: 0}")]
    public void Service_that_publishes_nothing_claims_nothing(string line) => Verify.NoDiagnostics(
        $"services:\n  a: {{image: x, ports: [\"80:80\"]}}\n  b:\n    image: x\n    {line}\n    ports: [\"80:80\"]\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("", "[p]", DiagnosticSeverity.Warning, " when profile 'p' is active")]
    [InlineData("[p]", "[p, q]", DiagnosticSeverity.Error, "")]
    [InlineData("[p]", "[q, r]", DiagnosticSeverity.Info, " when profile 'p' and profile 'q' or 'r' are active at once")]
    [InlineData("[p]", "['${Q}']", DiagnosticSeverity.Info, " when profile 'p' and a profile of 'b' are active at once")]
    public void Profiles_decide_how_much_it_matters(string first, string second, DiagnosticSeverity severity, string condition)
    {
        var text = $"services:\n  a: {{image: x, container_name: n, ports: ['80:80']{Profiles(first)}}}\n  b: {{image: x, container_name: {{|SL6007:n|}}, ports: [{{|SL6007:'80:80'|}}]{Profiles(second)}}}\n";
        var found = Verify.Diagnostics(text, VerifierSettings.Compose);
        Assert.All(found, d => Assert.Equal(severity, d.Severity));
        Assert.Equal(["Container name 'n' is already taken by 'a'" + condition, "80/tcp is already published by 'a'" + condition], found.Select(static d => d.Message));

        static string Profiles(string names) => names.Length == 0 ? "" : $", profiles: {names}";
    }

    [Fact]
    public void Container_name_belongs_to_one_service()
    {
        var found = Verify.Diagnostic(
            """
            services:
              a: {image: x, container_name: n}
              b: {image: x, container_name: {|SL6007:n|}}
              c: {image: x, container_name: N}
              d: {image: x, container_name: "${NAME}"}
              e: {image: x, container_name: "${NAME}"}
              f: {image: x, container_name: n, scale: 0}
            """,
            "Container name 'n' is already taken by 'a'",
            VerifierSettings.Compose);
        Assert.Equal(FindingStage.Deploy, found.Details.Stage);
        Assert.Single(found.Details.Related);
    }

    [Fact]
    public void Container_name_comes_along_with_extends() => Verify.Diagnostics(
        """
        services:
          a: {image: x, container_name: {|SL6007:n|}}
          b: {extends: a}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("scale: 3")]
    [InlineData("deploy: {replicas: 3}")]
    public void Container_name_of_several_containers_is_refused(string line)
    {
        Verify.Diagnostic(
            $"services:\n  a:\n    image: x\n    container_name: {{|SL6007:n|}}\n    {line}\n",
            "Container name 'n' can be that of one container, and 'a' is to have 3",
            VerifierSettings.Compose);
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    container_name: n\n    {line.Replace("3", "1")}\n", VerifierSettings.Compose);
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    container_name: n\n    {line.Replace("3", "\"${N}\"")}\n", VerifierSettings.Compose);
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    {line}\n", VerifierSettings.Compose);
    }

    [Fact]
    public void Stack_ignores_container_names() => Verify.NoDiagnostics("services:\n  a: {image: x, container_name: n, deploy: {replicas: 2}}\n  b: {image: x, container_name: n}\n");

    [Theory]
    [InlineData("\"80:80\"", "{|SL6007:\"80:81\"|}", DiagnosticSeverity.Error, "")]
    [InlineData("\"127.0.0.1:80:80\"", "{|SL6007:\"127.0.0.2:80:81\"|}", DiagnosticSeverity.Info, " (if the file is deployed as a stack)")]
    [InlineData("{target: 80, published: 80, mode: host}", "{target: 80, published: {|SL6007:80|}, mode: host}", DiagnosticSeverity.Info, " (if the file is run with docker compose)")]
    public void File_for_both_targets_is_told_whom_it_concerns(string first, string second, DiagnosticSeverity severity, string condition)
    {
        var found = Verify.Diagnostic(Two(first, second), "80/tcp is already published by 'a'" + condition, Both);
        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public void Container_names_of_a_file_for_both_targets_concern_compose() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostic(
            "services:\n  a: {image: x, container_name: n}\n  b: {image: x, container_name: {|SL6007:n|}}\n",
            "Container name 'n' is already taken by 'a' (if the file is run with docker compose)",
            Both).Severity);

    [Fact]
    public void Shared_list_makes_one_finding()
    {
        var found = Verify.Diagnostics(
            """
            x-app: &app
              image: x
              ports: [{|SL6007:"80:80"|}]
            services:
              a: *app
              b: *app
              c: *app
            """).Single();
        Assert.Equal("b, c", string.Join(", ", found.Services));
        Assert.Equal("80/tcp is already published by 'a'", found.Message);
    }

    [Fact]
    public void Files_are_compared_together() => Verify.Diagnostics(
        "services:\n  a: {image: x, ports: ['80:80']}\n",
        VerifierSettings.Compose with { Target = ComposeTarget.Compose, Files = [("compose.override.yaml", "services:\n  b: {image: x, ports: [{|SL6007:'80:80'|}]}\n")] });

    private static string Two(string first, string second) =>
        $"services:\n  a:\n    image: x\n    ports:\n      - {first}\n  b:\n    image: x\n    ports:\n      - {second}\n";
}
