using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Merging;

public sealed class StackMergingTests
{
    [Theory]
    [InlineData("user: a", "user: b", "b")]
    [InlineData("user: a", "user: ''", "a")]
    [InlineData("user: a", "user: $U", "?")]
    public void Empty_texts_never_win(string below, string above, string expected) => Assert.Equal(expected, Loading.Show(Merge(below, above).User));

    [Fact]
    public void True_wins_for_ever()
    {
        var service = Merge("read_only: true, init: true", "read_only: false, init: false");
        Assert.Equal((true, true), (service.ReadOnly.Value, service.Init.Value));
    }

    [Theory]
    [InlineData("true", "$X", "True")]
    [InlineData("false", "$X", "?")]
    [InlineData("$X", "false", "?")]
    [InlineData("$X", "true", "True")]
    public void A_variable_cannot_unset_true(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Show(Merge($"read_only: {below}", $"read_only: {above}").ReadOnly));

    [Theory]
    [InlineData("[a]", "[b]", "b")]
    [InlineData("[a]", "[]", "a")]
    public void Commands_are_replaced_unless_empty(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Join(Merge($"command: {below}", $"command: {above}").Command));

    [Theory]
    [InlineData("[CMD, a]", "[CMD, b]", "CMD a CMD b")]
    [InlineData("a", "[CMD, b]", "CMD-SHELL a CMD b")]
    public void Health_tests_are_appended(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Join(Merge($"healthcheck: {{test: {below}}}", $"healthcheck: {{test: {above}}}").Healthcheck.Test));

    [Fact]
    public void Zero_counts_where_Docker_uses_pointers()
    {
        var service = Merge(
            "healthcheck: {retries: 3}, deploy: {replicas: 2, update_config: {parallelism: 2, max_failure_ratio: 0.5}}",
            "healthcheck: {retries: 0}, deploy: {replicas: 0, update_config: {parallelism: 0, max_failure_ratio: 0}}");
        Assert.Equal((0, 0, 0), (service.Healthcheck.Retries.Value, service.Deploy.Replicas.Value, service.Deploy.UpdateConfig.GetInteger("parallelism").Value));
        Assert.Equal(0.5, service.Deploy.UpdateConfig.GetNumber("max_failure_ratio").Value);
    }

    [Fact]
    public void Items_without_their_key_come_first()
    {
        var service = Merge("image: x, volumes: [{type: volume, source: d, target: /a}, {type: tmpfs}, {type: bind, source: /s}]", "tty: true");
        Assert.Equal(["- /s", "/a d"], service.Volumes.Select(static v => $"{Loading.Show(v.Target)} {Loading.Show(v.MountSource)}"));
    }

    [Theory]
    [InlineData("ports: []", "tty: true", "81")]
    [InlineData("ports: []", "ports: []", "81")]
    [InlineData("tty: true", "ports: []", "80 81")]
    [InlineData("tty: true", "tty: true", "80 81")]
    public void An_empty_list_counts_in_the_first_file_alone(string first, string second, string expected)
    {
        var service = Loading.Service(ComposeTarget.Swarm, "image: x, " + first, second, "ports: ['80', '81']");
        Assert.Equal(expected, Loading.Join(service.Ports.Select(static p => p.Target)));
    }

    [Theory]
    [InlineData("{A: 1, B: 2}", "[B=3, C]", "A=1 B=3 C=-")]
    [InlineData("{A: 1}", "{A: ''}", "A=1")]
    [InlineData("{A: 1}", "{A: }", "A=1")]
    public void Environment_is_not_emptied(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Show(MergeWithoutVariables($"environment: {below}", $"environment: {above}").Environment));

    [Theory]
    [InlineData("{A: 1}", "{A: }", "A=?")]
    [InlineData("{A: }", "{A: 1}", "A=1")]
    public void What_the_process_may_set_is_unknown(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Show(Merge($"environment: {below}", $"environment: {above}").Environment));

    [Fact]
    public void Labels_are_emptied() =>
        Assert.Equal("A=", Loading.Show(Merge("labels: {A: 1}", "labels: {A: ''}").Labels));

    [Theory]
    [InlineData("['80', '81']", "init: true", "81")]
    [InlineData("['53:53/tcp', '53:53/udp']", "init: true", "53udp")]
    [InlineData("['443:443', '80:80']", "ports: ['100:100']", "80 100 443")]
    [InlineData("['80:80']", "ports: ['80:8080']", "8080")]
    [InlineData("['$P:80', '$P:81']", "init: true", "80 81")]
    public void Ports_merge_by_published_port_alone(string below, string above, string expected)
    {
        var ports = Merge($"ports: {below}", above).Ports;
        Assert.Equal(expected, string.Join(" ", ports.Select(static p => $"{p.Target}{(p.Protocol.IsKnown ? p.Protocol.Value : "")}")));
    }

    [Fact]
    public void Lists_of_a_service_in_one_file_stay_as_written() =>
        Assert.Equal(3, Loading.Service(ComposeTarget.Swarm, "ports: [81, 80, 80]").Ports.Length);

    [Fact]
    public void Volumes_merge_by_target_as_written_and_are_sorted() => Assert.Equal(
        "/a=/y /b=/x /b/=/z",
        string.Join(" ", Merge("volumes: ['/x:/b', '/y:/a']", "volumes: ['/z:/b/']").Volumes.Select(static v => $"{v.Target}={v.MountSource}")));

    [Fact]
    public void Secrets_merge_by_source_and_are_sorted() => Assert.Equal(
        "s:/new t:-",
        string.Join(" ", Merge("secrets: [t, s]", "secrets: [{source: s, target: /new}]").Secrets.Select(static s => $"{s.Name}:{Loading.Show(s.FilePath)}")));

    [Theory]
    [InlineData("{x: {aliases: [v], ipv4_address: 10.0.0.2}}", "{x: {ipv4_address: 10.0.0.3}}", "x::10.0.0.3")]
    [InlineData("{x: {aliases: [v]}}", "[x, y]", "x:v:- y::-")]
    [InlineData("[x]", "{x: {aliases: [v]}}", "x:v:-")]
    public void Networks_merge_field_by_field(string below, string above, string expected) => Assert.Equal(
        expected,
        string.Join(" ", Merge($"networks: {below}", $"networks: {above}").Networks.Select(static n =>
            $"{n.Name}:{Loading.Join(n.Aliases)}:{((n.Source as StackLint.Compose.Values.ComposeMapping)?.Find("ipv4_address")?.Value as StackLint.Compose.Values.ComposeScalar)?.Text ?? "-"}")));

    [Theory]
    [InlineData("{driver: syslog}", "{options: {tag: x}}", "syslog: ")]
    [InlineData("{driver: json-file, options: {a: 1}}", "{options: {b: 2}}", "json-file: a=1 b=2")]
    [InlineData("{options: {a: 1}}", "{driver: json-file}", "json-file: a=1")]
    [InlineData("{driver: json-file, options: {a: 1}}", "{driver: syslog, options: {b: 2}}", "syslog: b=2")]
    public void Logging_options_need_existing_ones(string below, string above, string expected)
    {
        var logging = Merge($"logging: {below}", $"logging: {above}").Logging;
        Assert.Equal(expected, $"{Loading.Show(logging.Driver)}: {Loading.Show(logging.Options)}");
    }

    [Fact]
    public void Lists_are_appended_with_duplicates()
    {
        var service = Merge("cap_add: [A], dns: 1.1.1.1", "cap_add: [A], dns: [8.8.8.8]");
        Assert.Equal(("A A", "1.1.1.1 8.8.8.8"), (Loading.Join(service.CapAdd), Loading.Join(service.GetTexts("dns"))));
    }

    [Fact]
    public void Top_level_objects_are_replaced_whole()
    {
        var project = Loading.Load(
            ComposeTarget.Swarm,
            "version: '3.8'\nx-a: 1\nnetworks: {n: {driver: overlay, attachable: true}}",
            "version: '3.9'\nx-a: 2\nx-b: 3\nnetworks: {n: {labels: {a: b}}}");
        var network = Assert.Single(project.Networks);
        Assert.True(network.Driver.IsAbsent);
        var step = Assert.Single(network.Entry!.Value.Provenance.Steps);
        Assert.Equal((ProvenanceKind.Override, "0.yml"), (step.Kind, step.Site.File.Path));
        Assert.Equal(("3.8", "1", true), (project.Version.Value, project.GetText("x-a").Value, project.GetText("x-b").IsAbsent));
    }

    [Fact]
    public void Only_the_first_document_counts() => Assert.Equal(
        ["a"],
        Loading.Load(ComposeTarget.Swarm, "services: {a: {image: w}}\n---\nservices: {b: {image: v}}\n").Services.Select(static s => s.Name));

    [Fact]
    public void Reset_and_override_are_unknown_tags()
    {
        var service = Merge("image: w, ports: ['80:80']", "image: !reset null, ports: !override ['81:81']");
        Assert.Equal(("null", 2), (service.Image.Value, service.Ports.Length));
    }

    [Fact]
    public void Extends_stays_unresolved()
    {
        var project = Loading.Load(ComposeTarget.Swarm, "services: {a: {image: w}, b: {image: v, extends: a}}");
        Assert.False(project.FindService("b")!.IsComplete);
    }

    private static Service MergeWithoutVariables(string below, string above) => Loading.Load(
        ComposeTarget.Swarm,
        new Dictionary<string, string>(),
        $"services: {{a: {{{below}}}}}",
        $"services: {{a: {{{above}}}}}").FindService("a")!;

    private static Service Merge(string below, string above) => Loading.Service(ComposeTarget.Swarm, below, above);
}
