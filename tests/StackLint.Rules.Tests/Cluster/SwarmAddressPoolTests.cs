using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.SwarmAddressPoolAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class SwarmAddressPoolTests
{
    [Theory]
    [InlineData("--default-addr-pool=172.30.0.0/16, {|SL7008:--default-addr-pool-mask-length=20|}", "Mask /20 makes every overlay 4096 addresses wide; keep /24")]
    [InlineData("\"{|SL7008:--default-addr-pool-mask-length 23|}\", \"--default-addr-pool 172.30.0.0/16\"", "Mask /23 makes every overlay 512 addresses wide; keep /24")]
    [InlineData("\"--default-addr-pool ${POOL}\", {|SL7008:--default-addr-pool-mask-length=20|}", "Mask /20 makes every overlay 4096 addresses wide; keep /24")]
    public void Short_mask_makes_wide_overlays(string flags, string message) =>
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostic(Swarm(flags), message, LaunchpadText.Settings).Severity);

    [Theory]
    [InlineData("--default-addr-pool=172.30.0.0/16, {|SL7008:--default-addr-pool-mask-length=30|}", "Mask /30 leaves an overlay no addresses; the engine refuses more than /29")]
    [InlineData("--default-addr-pool=172.30.0.0/16, {|SL7008:--default-addr-pool-mask-length=64|}", "Mask /64 leaves an overlay no addresses; the engine refuses more than /29")]
    [InlineData("--default-addr-pool=172.30.0.0/25, {|SL7008:--default-addr-pool-mask-length=24|}", "Mask /24 is larger than the pool 172.30.0.0/25 that it is to be cut from; the engine refuses that")]
    [InlineData("{|SL7008:--default-addr-pool=172.30.0.0/26|}", "Pool 172.30.0.0/26 is smaller than the /24 that each overlay gets; the engine refuses it without a longer --default-addr-pool-mask-length")]
    [InlineData("--default-addr-pool=172.30.0.0/16, {|SL7008:\"--default-addr-pool=172.31.0.0/16,10.9.0.0/28\"|}", "Pool 10.9.0.0/28 is smaller than the /24 that each overlay gets; the engine refuses it without a longer --default-addr-pool-mask-length")]
    [InlineData("{|SL7008:--default-addr-pool-mask-length=tall|}, --default-addr-pool=172.30.0.0/16", "'tall' is not a prefix length up to 29; docker swarm init refuses it")]
    [InlineData("--default-addr-pool=172.30.0.0/16, {|SL7008:--default-addr-pool-mask-length=99999999999999|}", "'99999999999999' is not a prefix length up to 29; docker swarm init refuses it")]
    [InlineData("{|SL7008:--default-addr-pool=10.20.0.0/99|}", "'10.20.0.0/99' is not a block of addresses such as 10.0.0.0/8; docker swarm init refuses it")]
    public void What_the_engine_refuses_is_an_error(string flags, string message) =>
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostic(Swarm(Inside(flags)), message, LaunchpadText.Settings).Severity);

    [Fact]
    public void Mask_without_a_pool_has_no_effect()
    {
        var found = Verify.Diagnostic(
            Swarm("{|SL7008:--default-addr-pool-mask-length=20|}"),
            "Mask /20 has no effect without --default-addr-pool; overlays get blocks of /24 from 10.0.0.0/8",
            LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Theory]
    [InlineData("--default-addr-pool=172.30.0.0/16")]
    [InlineData("--default-addr-pool=172.30.0.0/16, --default-addr-pool-mask-length=24")]
    [InlineData("--default-addr-pool=172.30.0.0/16, --default-addr-pool-mask-length=26")]
    [InlineData("--default-addr-pool=172.30.0.0/16, --default-addr-pool-mask-length=20, --default-addr-pool-mask-length=25")]
    [InlineData("--default-addr-pool-mask-length=24")]
    [InlineData("\"--default-addr-pool-mask-length=${MASK}\", --default-addr-pool=172.30.0.0/16")]
    [InlineData("\"--default-addr-pool=${POOL}\"")]
    [InlineData("\"${FLAGS}\", --default-addr-pool-mask-length=20")]
    [InlineData("\"${FLAGS}\", --default-addr-pool=172.30.0.0/26")]
    [InlineData("--default-addr-pool=fd00:20::/64, --data-path-port=4790")]
    public void Fitting_and_unknown_pools_are_silent(string flags) => Verify.NoDiagnostics(Swarm(flags), LaunchpadText.Settings);

    [Fact]
    public void Without_flags_there_is_nothing_to_say() =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, "manager")), LaunchpadText.Settings);

    [Theory]
    [InlineData("launchpad.mirantis.com/mke/v1.4", "mke")]
    [InlineData("launchpad.mirantis.com/mke/v1.1", "mke")]
    [InlineData("launchpad.mirantis.com/v1", "ucp")]
    [InlineData("launchpad.mirantis.com/v1beta2", "ucp")]
    public void Older_files_have_the_flags_elsewhere(string version, string key) => Verify.Diagnostics(
        $"""
        apiVersion: {version}
        kind: DockerEnterprise
        spec:
          hosts:
            - role: manager
              address: 10.0.0.1
          {key}:
            version: 3.3.3
            swarmInstallFlags:
              - --default-addr-pool 172.30.0.0/16
              - {"{|SL7008:--default-addr-pool-mask-length 16|}"}
        """,
        LaunchpadText.Settings);

    [Fact]
    public void Pods_in_the_default_pool_are_refused()
    {
        var found = Verify.Diagnostic(
            Mke("{|SL7008:--pod-cidr=10.20.0.0/16|}", ""),
            "--pod-cidr 10.20.0.0/16 overlaps the swarm's default pool 10.0.0.0/8; name another one with --default-addr-pool; Launchpad refuses that",
            LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public void Pods_in_a_named_pool_are_refused()
    {
        var found = Verify.Diagnostic(
            Mke("--pod-cidr 172.30.128.0/17", "--default-addr-pool=192.168.0.0/20, {|SL7008:--default-addr-pool=172.30.0.0/16|}"),
            "--pod-cidr 172.30.128.0/17 overlaps the swarm's pool 172.30.0.0/16; Launchpad refuses that",
            LaunchpadText.Settings);
        Assert.Single(found.Details.Related);
    }

    [Theory]
    [InlineData("--pod-cidr=192.168.0.0/16", "")]
    [InlineData("--pod-cidr=10.20.0.0/16", "--default-addr-pool=172.30.0.0/16")]
    [InlineData("--pod-cidr=10.20.0.0/16", "\"--default-addr-pool=${POOL}\"")]
    [InlineData("\"--pod-cidr=${PODS}\"", "")]
    [InlineData("\"--pod-cidr=${PODS:-192.168.0.0/16}\"", "")]
    [InlineData("--service-cluster-ip-range=10.96.0.0/16", "")]
    public void Ranges_apart_and_unknown_ones_are_silent(string mke, string mcr) => Verify.NoDiagnostics(Mke(mke, mcr), LaunchpadText.Settings);

    [Fact]
    public void Overlay_of_the_registry_may_be_smaller()
    {
        var found = Verify.Diagnostic(
            Msr("{|SL7008:--overlay-subnet 10.50.0.0/20|}"), "--overlay-subnet /20 gives the registry's overlay 4096 addresses; /24 is enough", LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.NoDiagnostics(Msr("--overlay-subnet 10.50.0.0/24"), LaunchpadText.Settings);
        Verify.NoDiagnostics(Msr("--overlay-subnet=${OVERLAY}"), LaunchpadText.Settings);
    }

    [Fact]
    public void Pool_with_fewer_blocks_than_the_stacks_need()
    {
        var found = Verify.Diagnostic(
            Swarm("{|SL7008:--default-addr-pool=172.30.0.0/23|}"),
            "The pool has 2 blocks for overlays; the stacks of this run need 3, and the ingress network one",
            Stacks(("shop.yaml", "services: {web: {image: 'nginx:1'}, api: {image: 'acme/api:1', networks: [back]}}\nnetworks: {back: {}}"), ("wiki/stack.yaml", "services: {wiki: {image: 'acme/wiki:1'}}")));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(["overlay 'default'", "overlay 'back'", "overlay 'default'"], found.Details.InformedBy.Select(static i => i.Message));
    }

    [Fact]
    public void Length_of_the_mask_counts()
    {
        var stacks = Stacks(("shop.yaml", "services: {web: {image: 'nginx:1'}}"));
        Verify.Diagnostic(
            Swarm("--default-addr-pool=172.30.0.0/26, {|SL7008:--default-addr-pool-mask-length=26|}"),
            "The pool has 1 block for overlays; the stacks of this run need 1, and the ingress network one",
            stacks);
        Verify.NoDiagnostics(Swarm("--default-addr-pool=172.30.0.0/26, --default-addr-pool-mask-length=27"), stacks);
    }

    [Theory]
    [InlineData("services: {web: {image: 'nginx:1', networks: [own]}}\nnetworks: {own: {ipam: {config: [{subnet: 10.9.0.0/24}]}}}")]
    [InlineData("services: {web: {image: 'nginx:1', networks: [other]}}\nnetworks: {other: {external: true}}")]
    [InlineData("services: {web: {image: 'nginx:1', networks: [own]}}\nnetworks: {own: {ipam: {config: [{subnet: '${SUBNET}'}]}}}")]
    [InlineData("services: {web: {deploy: {replicas: 2}}}")]
    public void What_takes_no_block_of_the_pool_is_not_counted(string stack) =>
        Verify.NoDiagnostics(Swarm("--default-addr-pool=172.30.0.0/24"), Stacks(("shop.yaml", stack)));

    [Theory]
    [InlineData("shop.yaml", "shop.prod.yaml")]
    [InlineData("prod/shop.yaml", "test/shop.yaml")]
    public void Variants_of_a_stack_count_once(string first, string second)
    {
        const string Stack = "services: {web: {image: 'nginx:1'}}";
        Verify.NoDiagnostics(Swarm("--default-addr-pool=172.30.0.0/23"), Stacks((first, Stack), (second, Stack)));
    }

    [Fact]
    public void Compose_files_take_nothing_from_it() => Verify.NoDiagnostics(
        Swarm("--default-addr-pool=172.30.0.0/24"),
        Stacks(("compose.yaml", "services: {web: {image: 'nginx:1'}}")) with { Target = StackLint.Compose.Targets.ComposeTarget.Compose });

    private static VerifierSettings Stacks(params (string Name, string Text)[] stacks) => LaunchpadText.Settings with { Documents = stacks };

    // A list of flags whose item is quoted as a whole is marked inside the quotes.
    private static string Inside(string flags) =>
        flags.Replace("{|SL7008:\"", "\"{|SL7008:", StringComparison.Ordinal).Replace("\"|}", "|}\"", StringComparison.Ordinal);

    private static string Swarm(string flags) =>
        LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"), $"  mke: {{version: 3.8.8}}\n  mcr:\n    channel: stable-25.0\n    swarmInstallFlags: [{flags}]");

    private static string Mke(string mke, string mcr) => LaunchpadText.Create(
        LaunchpadText.Hosts(null, "manager", "worker"),
        $"  mke:\n    version: 3.8.8\n    installFlags: [{mke}]\n  mcr:\n    channel: stable-25.0\n    swarmInstallFlags: [{mcr}]");

    private static string Msr(string flag) => LaunchpadText.Create(
        LaunchpadText.Hosts(null, "manager", "msr"), $"  mke: {{version: 3.7.12}}\n  msr:\n    version: 2.9.20\n    installFlags:\n      - {flag}");
}
