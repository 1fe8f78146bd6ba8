namespace StackLint.Cluster.Tests;

public sealed class LaunchpadProblemTests
{
    [Theory]
    [InlineData("kind: mke", "kind: mek", "InvalidValue mek: 'mek' is no kind; allowed are mke, mke+msr")]
    [InlineData("kind: mke", "kind: DockerEnterprise", "InvalidValue DockerEnterprise: 'DockerEnterprise' is no kind; allowed are mke, mke+msr")]
    [InlineData("kind: mke\n", "", "Missing a: 'kind' is missing")]
    [InlineData("metadata:", "x-note: 1\nmetadata:", "UnknownKey x-note: 'x-note' is no key of a Launchpad file")]
    [InlineData("address: 10.0.0.1", "adress: 10.0.0.1", "Missing role: a host has no address", "UnknownKey adress: 'adress' is no key of ssh; did you mean 'address'?")]
    [InlineData("role: manager", "role: master", "Missing hosts: there is no host with the role manager", "InvalidValue master: 'master' is no role; allowed are manager, worker and msr")]
    [InlineData("role: manager", "role: dtr", "Missing hosts: there is no host with the role manager", "InvalidValue dtr: 'dtr' is no role; allowed are manager, worker and msr")]
    [InlineData("role: manager", "role: msr", "Missing hosts: there is no host with the role manager", "Missing msr: the registry has hosts, but 'spec.msr' is missing")]
    [InlineData("role: manager\n    ssh", "ssh", "Missing hosts: there is no host with the role manager", "Missing ssh: a host has no role")]
    [InlineData("    version: 3.7.1", "    imageRepo: docker.io/mirantis", "Missing mke: 'spec.mke.version' is missing")]
    [InlineData("    version: 3.7.1", "    version: 3.10", "Misread 3.10: 'version' is read as the number 3.1; put it in quotes")]
    [InlineData("    version: 3.7.1", "    version: \"3.10\"")]
    [InlineData("    version: 3.7.1", "    version: 3.0")]
    [InlineData("    version: 3.7.1", "    version: [3]", "WrongType [3]: 'version' must be a text")]
    [InlineData("    version: 3.7.1", "    version: 3.7.1\n    installFlags: --san=a", "WrongType --san=a: 'installFlags' must be a list of texts")]
    [InlineData("    channel: stable-25.0", "    prune: often", "Missing mcr: 'spec.mcr.channel' is missing", "WrongType often: 'prune' must be true or false")]
    [InlineData("    channel: stable-25.0", "    channel: stable\n    version: 25.0", "UnknownKey version: 'version' is no key of spec.mcr since launchpad.mirantis.com/mke/v1.6; it is 'channel' now")]
    [InlineData("  mcr:\n    channel: stable-25.0", "", "Missing spec: 'spec.mcr.channel' is missing")]
    [InlineData("  mcr:", "  msr: {version: 2.9.1}\n  mcr:", "Ignored msr: 'msr' has no effect: no host has the role msr")]
    [InlineData("  mke:", "  - role: worker\n    ssh: {address: 10.0.0.1}\n  mke:", "DuplicateHost 10.0.0.1: two hosts have the address 10.0.0.1")]
    [InlineData("  mke:", "  - role: worker\n    ssh: {address: 10.0.0.1, port: 9022}\n  mke:")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    localhost: {enabled: true}")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    ssh: {address: 10.0.0.1, port: many}", "WrongType many: 'port' must be a whole number")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    ssh: {address: 10.0.0.1}\n    mcrConfig: {log-opts: {compress: yes}, debug: yes}", "WrongType yes: 'log-opts.compress' must be a text")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    address: 10.0.0.1", "UnknownKey address: 'address' is no key of spec.hosts[] since launchpad.mirantis.com/mke/v1.3; it is 'ssh.address' now")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    ssh: {address: 10.0.0.1}\n    privateInterface: e0", "InvalidValue e0: 'privateInterface' must have more than two characters")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    ssh: {address: 10.0.0.1}\n    hooks: {apply: {befor: [ls]}}", "UnknownKey befor: 'befor' is no key of a hook; did you mean 'before'?")]
    [InlineData("    ssh: {address: 10.0.0.1}", "    ssh: {address: 10.0.0.1, bastion: {bastion: {adr: x}}}", "UnknownKey adr: 'adr' is no key of ssh")]
    [InlineData("    version: 3.7.1", "    version: 3.7.1\n    adminPassword: a\n    installFlags: ['--admin-password=b']", "InvalidValue b: '--admin-password' differs from 'spec.mke.adminPassword'; only one of them may be set")]
    [InlineData("    version: 3.7.1", "    version: 3.7.1\n    version: 3.7.2", "DuplicateKey version: the key stands twice; only the last one counts")]
    public void Problem_is_told_at_its_place(string part, string replacement, params string[] expected) =>
        Assert.Equal(expected, Documents.Launchpad(Valid.Replace(part, replacement, StringComparison.Ordinal)).Told());

    [Fact]
    public void Valid_file_has_no_problems() => Assert.Empty(Documents.Launchpad(Valid).Problems);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nspec: 1")]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nspec: {hosts: [1, [], null, {role: []}], mke: 1, msr: [], mcr: x}")]
    [InlineData("apiVersion: [x]\nkind: {}\nspec: {hosts: {a: b}}")]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.6\nspec:\n  hosts: &h [*h]")]
    public void Odd_files_are_read(string text)
    {
        var document = Documents.Launchpad(text);
        Assert.All(document.Hosts, static h => Assert.NotNull(h.DisplayName));
        Assert.NotNull(document.GetHostsLocation());
    }

    [Fact]
    public void Hosts_share_settings_through_merge_keys()
    {
        var document = Documents.Launchpad(
            """
            apiVersion: launchpad.mirantis.com/mke/v1.6
            kind: mke
            spec:
              hosts:
              - &m
                role: manager
                ssh: {address: 10.0.0.1}
                mcrConfig: &d {debug: true, log-opts: {max-file: 3}}
              - <<: *m
                ssh: {address: 10.0.0.2}
                mcrConfig: *d
              mke: {version: 3.7.1}
              mcr: {channel: stable-25.0}
            """);
        Assert.Equal(["10.0.0.1", "10.0.0.2"], document.Managers.Select(static h => h.Address.Value));
        Assert.All(document.Hosts, static h => Assert.True(h.Daemon.Debug.Value));
        Assert.All(document.Problems, static p => Assert.Equal((ClusterTool.Engine, ClusterProblemKind.WrongType), (p.Tool, p.Kind)));
    }

    private const string Valid =
        """
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        metadata:
          name: prod
        spec:
          hosts:
          - role: manager
            ssh: {address: 10.0.0.1}
          mke:
            version: 3.7.1
          mcr:
            channel: stable-25.0
        """;
}
