using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.ManagerCountAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class ManagerCountTests
{
    private static IEnumerable<string> Managers(int count) => Enumerable.Repeat("manager", count).Append("worker");

    [Theory]
    [InlineData(1, "1 manager tolerates no failure; use 3 or 5")]
    [InlineData(2, "2 managers tolerate no failure, the same as 1; use 3 or 5")]
    [InlineData(4, "4 managers tolerate 1 failure, the same as 3; use 3 or 5")]
    [InlineData(6, "6 managers tolerate 2 failures, the same as 5; use 3 or 5")]
    public void One_or_an_even_number_is_reported_at_the_last_manager(int count, string message)
    {
        var found = Verify.Diagnostic(LaunchpadText.Create(LaunchpadText.Hosts("SL7002", Managers(count))), message, LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Three_and_five_are_right(int count) =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, Managers(count))), LaunchpadText.Settings);

    [Fact]
    public void Seven_are_more_than_needed()
    {
        var text = LaunchpadText.Create(LaunchpadText.Hosts(null, Managers(7))).Replace("  hosts:", "  {|SL7002:hosts|}:", StringComparison.Ordinal);
        var found = Verify.Diagnostic(text, "7 managers tolerate 3 failures, but each change has to reach 4 of them before it counts; use 3 or 5", LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Verify.Diagnostics(text, LaunchpadText.Scale)).Severity);
    }

    [Theory]
    [InlineData("acme-dev")]
    [InlineData("Lab.one")]
    public void A_single_manager_of_a_test_cluster_is_information(string name)
    {
        var text = LaunchpadText.Create(LaunchpadText.Hosts("SL7002", Managers(1)), name: name);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Verify.Diagnostics(text, LaunchpadText.Settings)).Severity);
    }

    [Fact]
    public void A_comment_or_a_setting_makes_a_test_cluster()
    {
        var text = LaunchpadText.Create(LaunchpadText.Hosts("SL7002", Managers(1)));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Verify.Diagnostics("# stacklint test-cluster\n" + text, LaunchpadText.Settings)).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Verify.Diagnostics(text, LaunchpadText.With("stacklint.cluster_role", "test"))).Severity);
    }

    [Fact]
    public void A_name_that_only_contains_such_a_word_makes_none() =>
        Assert.Equal(
            DiagnosticSeverity.Warning,
            Assert.Single(Verify.Diagnostics(LaunchpadText.Create(LaunchpadText.Hosts("SL7002", Managers(1)), name: "contest"), LaunchpadText.Settings)).Severity);

    [Fact]
    public void Allowed_numbers_are_silent()
    {
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, Managers(1))), LaunchpadText.With("stacklint.sl7002.allowed", "1, 3"));
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, Managers(7))), LaunchpadText.With("stacklint.sl7002.allowed", "7"));
    }

    [Fact]
    public void An_unknown_role_may_be_a_manager() =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "\"${ROLE}\"")), LaunchpadText.Settings);

    [Fact]
    public void Older_files_are_read_alike() => Verify.Diagnostics(
        """
        apiVersion: launchpad.mirantis.com/v1beta3
        kind: DockerEnterprise
        spec:
          hosts:
            - address: 10.0.0.1
              role: manager
            - address: 10.0.0.2
              role: {|SL7002:manager|}
          ucp: {version: 3.3.3}
        """,
        LaunchpadText.Settings);

    [Fact]
    public void An_inventory_is_reported_where_it_begins() => Verify.Diagnostic(
        """
        {|SL7002:[|}
          {"ID": "a", "Spec": {"Role": "manager"}, "Description": {"Hostname": "m1", "Platform": {"OS": "linux"}}},
          {"ID": "b", "Spec": {"Role": "manager"}, "Description": {"Hostname": "m2", "Platform": {"OS": "linux"}}},
          {"ID": "c", "Spec": {"Role": "worker"}, "Description": {"Hostname": "w1", "Platform": {"OS": "linux"}}}
        ]
        """,
        "2 managers tolerate no failure, the same as 1; use 3 or 5",
        LaunchpadText.Settings with { FileName = "nodes.json" });
}
