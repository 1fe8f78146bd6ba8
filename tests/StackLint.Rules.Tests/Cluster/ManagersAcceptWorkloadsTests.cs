using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.ManagersAcceptWorkloadsAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class ManagersAcceptWorkloadsTests
{
    private static readonly string Both = LaunchpadText.Hosts(null, "manager", "worker");

    [Theory]
    [InlineData("enable_admin_ucp_scheduling", "administrators")]
    [InlineData("enable_user_ucp_scheduling", "users")]
    public void Switch_that_is_on_is_reported_in_the_text(string key, string who)
    {
        var found = Verify.Diagnostic(Configure($"[scheduling_configuration]\n      {key} = {{|SL7003:true|}}"), $"Managers can run workloads: MKE lets {who} place them there", LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("[scheduling_configuration]\n      enable_admin_ucp_scheduling = false")]
    [InlineData("[scheduling_configuration]\n      # enable_admin_ucp_scheduling = true\n      default_node_orchestrator = \"swarm\"")]
    [InlineData("[cluster_config]\n      enable_admin_ucp_scheduling = true")]
    [InlineData("[scheduling_configuration]\n      enable_admin_ucp_scheduling = ${OPEN}")]
    [InlineData("[scheduling_configuration]\n      enable_admin_ucp_scheduling = \"true\"")]
    public void Other_settings_are_silent(string toml) => Verify.NoDiagnostics(Configure(toml), LaunchpadText.Settings);

    [Fact]
    public void Variable_is_judged_by_what_stands_for_it() => Verify.Diagnostics(
        Configure("[scheduling_configuration]\n      enable_admin_ucp_scheduling = {|SL7003:${OPEN:-true}|}"), LaunchpadText.Settings);

    [Fact]
    public void File_of_settings_takes_the_place_of_the_text() => Verify.NoDiagnostics(
        LaunchpadText.Create(Both, "  mke:\n    version: 3.8.8\n    configFile: mke.toml\n    configData: |\n      [scheduling_configuration]\n      enable_admin_ucp_scheduling = true\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Settings);

    [Fact]
    public void Test_clusters_are_left_alone()
    {
        var text = Configure("[scheduling_configuration]\n      enable_admin_ucp_scheduling = true");
        Verify.NoDiagnostics("# stacklint test-cluster\n" + text, LaunchpadText.Settings);
        Verify.NoDiagnostics(text, LaunchpadText.With("stacklint.cluster_role", "test"));
        Verify.NoDiagnostics(text.Replace("name: prod", "name: acme_sandbox", StringComparison.Ordinal), LaunchpadText.Settings);
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, "manager"), name: "lab"), LaunchpadText.Settings);
    }

    [Fact]
    public void Older_files_are_read_alike() => Verify.Diagnostics(
        """
        apiVersion: launchpad.mirantis.com/v1
        kind: DockerEnterprise
        spec:
          hosts:
            - {role: manager, ssh: {address: 10.0.0.1}}
            - {role: worker, ssh: {address: 10.0.0.2}}
          ucp:
            version: 3.3.3
            configData: |-
              [auth]
                sessions = {lifetime_minutes = 60}
              [scheduling_configuration]
                enable_admin_ucp_scheduling = {|SL7003:true|}
        """,
        LaunchpadText.Settings);

    [Fact]
    public void Hosts_without_a_worker_are_information()
    {
        var text = LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "manager", "manager")).Replace("  hosts:", "  {|SL7003:hosts|}:", StringComparison.Ordinal);
        var found = Verify.Diagnostic(text, "Managers can run workloads: no host is a worker", LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Theory]
    [InlineData("manager", "worker")]
    [InlineData("manager", "msr")]
    [InlineData("manager", "${ROLE}")]
    public void Any_other_host_is_a_worker_or_may_be(params string[] roles) =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, roles)), LaunchpadText.Settings);

    [Fact]
    public void Open_managers_without_workers_are_one_finding() => Verify.Diagnostics(
        LaunchpadText.Create(LaunchpadText.Hosts(null, "manager"), "  mke:\n    version: 3.8.8\n    configData: |\n      scheduling_configuration = {enable_admin_ucp_scheduling = {|SL7003:true|}}\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Settings);

    [Fact]
    public void Block_scalar_is_mended() => Verify.CodeFix(
        Configure("# who may\n      [scheduling_configuration]\n      enable_admin_ucp_scheduling = {|SL7003:true|} # for now\n      enable_user_ucp_scheduling={|SL7003:true|}"),
        Configure("# who may\n      [scheduling_configuration]\n      enable_admin_ucp_scheduling = false # for now\n      enable_user_ucp_scheduling=false"),
        LaunchpadText.Settings);

    [Theory]
    [InlineData("\"[scheduling_configuration]\\nenable_admin_ucp_scheduling = {|SL7003:true|}\\n\"", "\"[scheduling_configuration]\\nenable_admin_ucp_scheduling = false\\n\"")]
    [InlineData("'scheduling_configuration = {enable_admin_ucp_scheduling = {|SL7003:true|}}'", "'scheduling_configuration = {enable_admin_ucp_scheduling = false}'")]
    public void Quoted_scalars_are_mended(string before, string after) => Verify.CodeFix(Quote(before), Quote(after), LaunchpadText.Settings);

    [Fact]
    public void What_a_variable_brings_is_not_mended()
    {
        var found = Verify.Diagnostics(Configure("[scheduling_configuration]\n      enable_admin_ucp_scheduling = {|SL7003:${OPEN:-true}|}"), LaunchpadText.Settings);
        Assert.Null(found[0].Details.Fix);
    }

    [Fact]
    public void Active_managers_of_an_inventory_are_one_finding()
    {
        var found = Verify.Diagnostic(
            """
            [
              {"ID": "a", "Spec": {"Role": "manager", "Availability": {|SL7003:"active"|}}, "Description": {"Hostname": "m1", "Platform": {"OS": "linux"}}},
              {"ID": "b", "Spec": {"Role": "manager", "Availability": "active"}, "Description": {"Hostname": "m2", "Platform": {"OS": "linux"}}},
              {"ID": "c", "Spec": {"Role": "manager", "Availability": "drain"}, "Description": {"Hostname": "m3", "Platform": {"OS": "linux"}}},
              {"ID": "d", "Spec": {"Role": "worker", "Availability": "active"}, "Description": {"Hostname": "w1", "Platform": {"OS": "linux"}}}
            ]
            """,
            "Managers can run workloads: 'm1' and 1 more are active, not drained",
            NodesText.Settings);
        Assert.Equal("'m2' too", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("drain", "{}")]
    [InlineData("pause", "{}")]
    [InlineData("active", "{\"com.docker.ucp.access.label\": \"/\"}")]
    public void Closed_managers_are_silent(string availability, string labels) => Verify.NoDiagnostics(
        NodesText.List(NodesText.Manager("m1", 16, labels).Replace("drain", availability, StringComparison.Ordinal), NodesText.Worker("w1")), NodesText.Settings);

    [Fact]
    public void Inventory_without_a_worker_is_information()
    {
        var found = Verify.Diagnostic("{|SL7003:[|}\n" + NodesText.Manager("m1") + "\n]", "Managers can run workloads: no node is a worker", NodesText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.NoDiagnostics(NodesText.List(NodesText.Manager("m1")), NodesText.With("stacklint.cluster_role", "test"));
    }

    private static string Configure(string toml) =>
        LaunchpadText.Create(Both, $"  mke:\n    version: 3.8.8\n    configData: |\n      {toml}\n  mcr: {{channel: stable-25.0}}");

    private static string Quote(string scalar) => LaunchpadText.Create(Both, $"  mke:\n    version: 3.8.8\n    configData: {scalar}\n  mcr: {{channel: stable-25.0}}");
}
