using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.UndersizedManagerAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class UndersizedManagerTests
{
    [Fact]
    public void Too_little_memory_is_reported_at_the_amount()
    {
        var found = Verify.Diagnostic(
            Sized("""{"NanoCPUs": 4000000000, "MemoryBytes": {|SL7004:8244678656|}}"""), "Manager 'm1' has 7.7 GiB of memory and 4 CPUs; 16 GB and 4 are recommended", NodesText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Too_few_processors_are_reported_at_their_number() => Verify.Diagnostic(
        Sized("""{"NanoCPUs": {|SL7004:1000000000|}, "MemoryBytes": 33274839040}"""), "Manager 'm1' has 31 GiB of memory and 1 CPU; 16 GB and 4 are recommended", NodesText.Settings);

    [Fact]
    public void Both_are_one_finding()
    {
        var found = Verify.Diagnostic(
            Sized("""{"NanoCPUs": 2000000000, "MemoryBytes": {|SL7004:4294967296|}}"""), "Manager 'm1' has 4 GiB of memory and 2 CPUs; 16 GB and 4 are recommended", NodesText.Settings);
        Assert.Equal("too few CPUs as well", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void What_is_told_is_judged_alone() => Verify.Diagnostic(
        Sized("""{"MemoryBytes": {|SL7004:4294967296|}}"""), "Manager 'm1' has 4 GiB of memory; 16 GB and 4 are recommended", NodesText.Settings);

    [Theory]
    [InlineData("""{"NanoCPUs": 4000000000, "MemoryBytes": 16637419520}""")]
    [InlineData("""{"NanoCPUs": 4000000000, "MemoryBytes": 16106127360}""")]
    [InlineData("""{"NanoCPUs": 8000000000}""")]
    [InlineData("{}")]
    public void Machines_of_16_GB_and_what_is_not_told_are_silent(string resources) => Verify.NoDiagnostics(Sized(resources), NodesText.Settings);

    [Fact]
    public void Workers_may_be_small() => Verify.NoDiagnostics(NodesText.List(NodesText.Manager("m1"), NodesText.Worker("w1", 2)), NodesText.Settings);

    [Fact]
    public void Nodes_without_resources_are_left_alone() => Verify.NoDiagnostics(NodesText.List(NodesText.Manager("m1", null)), NodesText.Settings);

    [Fact]
    public void Bounds_are_options()
    {
        const string Small = """{"NanoCPUs": 2000000000, "MemoryBytes": 4294967296}""";
        var options = new Dictionary<string, string> { ["stacklint.sl7004.min_memory"] = "3G", ["stacklint.sl7004.min_cpus"] = "2" };
        Verify.NoDiagnostics(Sized(Small), NodesText.Settings with { Options = options });
        options["stacklint.sl7004.min_memory"] = "8G";
        Verify.Diagnostic(
            Sized("""{"NanoCPUs": 2000000000, "MemoryBytes": {|SL7004:4294967296|}}"""),
            "Manager 'm1' has 4 GiB of memory and 2 CPUs; 8G and 2 are recommended",
            NodesText.Settings with { Options = options });
    }

    [Fact]
    public void Test_cluster_may_be_small() => Verify.NoDiagnostics(
        Sized("""{"NanoCPUs": 1000000000, "MemoryBytes": 1073741824}"""), NodesText.With("stacklint.cluster_role", "test"));

    [Theory]
    [InlineData("ssd", "{\"disk\": \"ssd\"}")]
    [InlineData("disk=ssd", "{\"disk\": \"hdd\"}")]
    [InlineData("disk=ssd", "{}")]
    public void Label_that_a_manager_lacks_is_information(string label, string labels)
    {
        var text = NodesText.List(NodesText.Manager("m1", 16, labels)).Replace("\"manager\"", "{|SL7004:\"manager\"|}", StringComparison.Ordinal);
        var found = Verify.Diagnostic(text, $"Manager 'm1' has no label {label}; the swarm's state needs a disk with short write times", NodesText.With("stacklint.sl7004.ssd_label", label));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Theory]
    [InlineData("disk", "{\"disk\": \"hdd\"}")]
    [InlineData("disk=ssd", "{\"disk\": \"ssd\"}")]
    public void Label_that_it_has_is_silent(string label, string labels) =>
        Verify.NoDiagnostics(NodesText.List(NodesText.Manager("m1", 16, labels), NodesText.Worker("w1")), NodesText.With("stacklint.sl7004.ssd_label", label));

    [Theory]
    [InlineData("installFlags: [--san=mke.example, {|SL7004:--force-minimums|}]")]
    [InlineData("upgradeFlags: [\"{|SL7004:--force-minimums=true|}\"]")]
    [InlineData("installFlags: [\"--san mke.example {|SL7004:--force-minimums|}\"]")]
    public void Skipped_check_is_information_and_at_scale_a_warning(string flags)
    {
        var text = Flags(flags);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostic(text, "--force-minimums skips the check of the machines' sizes", LaunchpadText.Settings).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Verify.Diagnostics(text, LaunchpadText.Scale)).Severity);
    }

    [Fact]
    public void Flags_of_both_lists_are_one_finding()
    {
        var found = Verify.Diagnostics(Flags("installFlags: [{|SL7004:--force-minimums|}]\n    upgradeFlags: [--force-minimums]"), LaunchpadText.Settings);
        Assert.Equal("here too", Assert.Single(found[0].Details.Related).Message);
    }

    [Theory]
    [InlineData("installFlags: [--force-minimums=false]")]
    [InlineData("installFlags: [\"--force-minimums=${FORCE}\"]")]
    [InlineData("installFlags: [\"${FLAGS}\", --force-recent-backup]")]
    public void Check_that_is_not_skipped_or_may_not_be_is_silent(string flags) => Verify.NoDiagnostics(Flags(flags), LaunchpadText.Settings);

    [Fact]
    public void Test_cluster_may_skip_it() => Verify.NoDiagnostics("# stacklint test-cluster\n" + Flags("installFlags: [--force-minimums]"), LaunchpadText.Settings);

    private static string Sized(string resources) =>
        """[{"ID": "a", "Spec": {"Role": "manager"}, "Description": {"Hostname": "m1", "Platform": {"OS": "linux"}, "Resources": SIZES}}]"""
            .Replace("SIZES", resources, StringComparison.Ordinal);

    private static string Flags(string flags) =>
        LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"), $"  mke:\n    version: 3.8.8\n    {flags}\n  mcr: {{channel: stable-25.0}}");
}
