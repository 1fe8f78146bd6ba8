using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Merging;

public sealed class ComposeMergingTests
{
    [Fact]
    public void Scalars_override_and_say_what_they_replaced()
    {
        var image = Merge("image: a:1", "image: a:2").Image;
        Assert.Equal("a:2", image.Value);
        var step = Assert.Single(image.Provenance.Steps);
        Assert.Equal(ProvenanceKind.Override, step.Kind);
        Assert.Equal("0.yml", step.Site.File.Path);
        Assert.Equal("1.yml", image.Source!.Node.File.Path);
    }

    [Fact]
    public void The_key_of_an_overridden_value_stands_beside_it()
    {
        var service = Merge("image: a:1, user: u", "image: a:2");
        Assert.Equal("1.yml", service.FindEntry("image")!.Key.File.Path);
        Assert.Equal("0.yml", service.FindEntry("user")!.Key.File.Path);
        Assert.Equal("0.yml", service.Entry!.Key.File.Path);
    }

    [Theory]
    [InlineData("user: a", "user: ''", "")]
    [InlineData("user: a", "user: ", "a")]
    [InlineData("user: a", "user: $U", "?")]
    [InlineData("user: $U", "user: b", "b")]
    public void Users(string below, string above, string expected) => Assert.Equal(expected, Loading.Show(Merge(below, above).User));

    [Theory]
    [InlineData("true", "false", "False")]
    [InlineData("false", "true", "True")]
    public void Booleans_override(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Show(Merge($"init: {below}", $"init: {above}").Init));

    [Theory]
    [InlineData("[a, b]", "[c]", "c")]
    [InlineData("a", "[]", "")]
    [InlineData("a", "", "")]
    public void Commands_are_replaced(string below, string above, string expected)
    {
        Assert.Equal(expected, Loading.Join(Merge($"command: {below}", $"command: {above}").Command));
        Assert.Equal(expected, Loading.Join(Merge($"entrypoint: {below}", $"entrypoint: {above}").Entrypoint));
        Assert.Equal(expected, Loading.Join(Merge($"healthcheck: {{test: {below}}}", $"healthcheck: {{test: {above}}}").Healthcheck.Test));
    }

    [Theory]
    [InlineData("{A: 1, B: 2}", "{B: 3, C: 4}", "A=1 B=3 C=4")]
    [InlineData("[A=1, B=2]", "{B: 3}", "A=1 B=3")]
    [InlineData("{A: 1, B: 2}", "[B=3, C]", "A=1 B=3 C=-")]
    [InlineData("[A=1, '$X']", "[A=2]", "A=2 ?=?")]
    [InlineData("[A=$X]", "{}", "A=?")]
    [InlineData("{A: 1}", "{A: ''}", "A=")]
    [InlineData("{A: 1}", "{A: }", "A=-")]
    [InlineData("{A: 1}", "", "A=1")]
    public void Pairs_merge_by_name_in_mixed_forms(string below, string above, string expected)
    {
        // A variable without value takes that of the environment, which is not known here.
        Assert.Equal(expected.Replace("=-", "=?"), Loading.Show(Merge($"environment: {below}", $"environment: {above}").Environment));
        Assert.Equal(expected, Loading.Show(Merge($"labels: {below}", $"labels: {above}").Labels));
        Assert.Equal(expected, Loading.Show(Merge($"deploy: {{labels: {below}}}", $"deploy: {{labels: {above}}}").Deploy.Labels));
        Assert.Equal(expected, Loading.Show(Merge($"build: {{args: {below}}}", $"build: {{args: {above}}}").Build.Args));
    }

    [Fact]
    public void An_overridden_pair_points_to_the_later_file()
    {
        var pair = Assert.Single(Merge("environment: [A=1]", "environment: {A: 2}").Environment);
        Assert.Equal("1.yml", pair.Node.File.Path);
        Assert.Equal("0.yml", Assert.Single(pair.Value.Provenance.Steps).Site.File.Path);
    }

    [Theory]
    [InlineData("['80:80', '53:53/udp']", "['80:80', '53:53/tcp']", "80:80 53:53udp 53:53tcp")]
    [InlineData("['80:80']", "[{target: 80, published: '80'}]", "80:80")]
    [InlineData("['80:80']", "[{target: 80, published: 80}]", "80:80 80:80")]
    [InlineData("['$P:80']", "['$P:80']", "?:80 ?:80")]
    [InlineData("[80, 81]", "[81]", "-:80 -:81")]
    public void Ports_are_a_union(string below, string above, string expected) =>
        Assert.Equal(expected, string.Join(" ", Merge($"ports: {below}", $"ports: {above}").Ports.Select(Show)));

    [Fact]
    public void A_service_in_a_second_file_keeps_its_ports() =>
        Assert.Equal(2, Merge("ports: [80, 81]", "init: true").Ports.Length);

    [Fact]
    public void Volumes_merge_by_cleaned_target_in_order() => Assert.Equal(
        "/z=/b/ /y=/a",
        string.Join(" ", Merge("volumes: ['/x:/b', '/y:/a']", "volumes: ['/z:/b/']").Volumes.Select(static v => $"{v.MountSource}={v.Target}")));

    [Theory]
    [InlineData("[s, t]", "[{source: u, target: /run/secrets/s}]", "u t")]
    [InlineData("[s, t]", "[{source: u, target: s}]", "s t u")]
    [InlineData("[s]", "[t]", "s t")]
    public void Secrets_merge_by_target(string below, string above, string expected) =>
        Assert.Equal(expected, string.Join(" ", Merge($"secrets: {below}", $"secrets: {above}").Secrets.Select(static s => s.Name.Value)));

    [Theory]
    [InlineData("[a, b]", "[b, c]", "a b c")]
    [InlineData("[a]", "[a, c]", "a c")]
    public void Lists_of_names_are_joined_without_repetition(string below, string above, string expected)
    {
        Assert.Equal(expected, Loading.Join(Merge($"cap_add: {below}", $"cap_add: {above}").CapAdd));
        Assert.Equal(expected, Loading.Join(Merge($"env_file: {below}", $"env_file: {above}").EnvFile));
        Assert.Equal(expected, Loading.Join(Merge($"tmpfs: {below}", $"tmpfs: {above}").Tmpfs));
    }

    [Fact]
    public void Constraints_keep_duplicates()
    {
        const string body = "deploy: {placement: {constraints: [a==b]}}";
        Assert.Equal(2, Merge(body, body).Deploy.Placement.Constraints.Length);
    }

    [Theory]
    [InlineData("[x, y]", "{y: {aliases: [v]}, z: }", "x: y:v z:")]
    [InlineData("{x: {aliases: [v]}}", "{x: {aliases: [w]}}", "x:v w")]
    [InlineData("{x: {aliases: [v]}}", "[x]", "x:v")]
    public void Networks_merge_deep(string below, string above, string expected) => Assert.Equal(
        expected,
        string.Join(" ", Merge($"networks: {below}", $"networks: {above}").Networks.Select(static n => $"{n.Name}:{Loading.Join(n.Aliases)}")));

    [Theory]
    [InlineData("[b]", "{c: {condition: service_healthy}}", "b c")]
    [InlineData("[b]", "[b, c]", "b c")]
    public void Dependencies_merge_by_service(string below, string above, string expected) =>
        Assert.Equal(expected, Loading.Join(Merge($"depends_on: {below}", $"depends_on: {above}").DependsOn));

    [Theory]
    [InlineData("{driver: json-file, options: {a: 1}}", "{options: {b: 2}}", "json-file: a=1 b=2")]
    [InlineData("{driver: syslog}", "{options: {tag: x}}", "syslog: tag=x")]
    [InlineData("{driver: json-file, options: {a: 1}}", "{driver: syslog}", "syslog: ")]
    public void Logging_merges_for_the_same_driver(string below, string above, string expected)
    {
        var logging = Merge($"logging: {below}", $"logging: {above}").Logging;
        Assert.Equal(expected, $"{Loading.Show(logging.Driver)}: {Loading.Show(logging.Options)}");
    }

    [Fact]
    public void A_build_context_is_promoted()
    {
        var build = Merge("build: ./x", "build: {dockerfile: D}").Build;
        Assert.Equal(("./x", "D"), (build.Context.Value, build.Dockerfile.Value));
    }

    [Fact]
    public void Deploy_merges_deep()
    {
        var deploy = Merge("deploy: {replicas: 2, resources: {limits: {memory: 1g}}}", "deploy: {resources: {limits: {cpus: '1'}}, replicas: 0}").Deploy;
        Assert.Equal(("1G", 0), (Loading.Show(deploy.Resources.Limits.GetSize("memory")), deploy.Replicas.Value));
    }

    [Fact]
    public void Top_level_objects_merge_deep()
    {
        var project = Loading.Load(
            ComposeTarget.Compose,
            "networks: {n: {driver: overlay, ipam: {config: [{subnet: 10.0.0.0/24}]}}}",
            "networks: {n: {internal: true, ipam: {config: [{subnet: 10.0.0.0/24, gateway: 10.0.0.1}]}}, m: }");
        var network = project.FindNetwork("n")!;
        Assert.Equal(("overlay", true), (network.Driver.Value, network.Internal.Value));
        Assert.Equal("10.0.0.0/24", Assert.Single(network.Subnets).Value);
        Assert.NotNull(project.FindNetwork("m"));
    }

    [Fact]
    public void Reset_drops_what_earlier_files_gave()
    {
        var service = Merge("image: w, ports: ['80:80'], environment: {A: 1, B: 2}", "ports: !reset [], environment: {A: !reset null}");
        Assert.Empty(service.Ports);
        Assert.False(service.Has("ports"));
        Assert.Equal("B=2", Loading.Show(service.Environment));
    }

    [Fact]
    public void Reset_that_comes_through_a_merge_key_leaves_earlier_files_alone()
    {
        var project = Loading.Load(
            ComposeTarget.Compose,
            "services: {a: {image: w, ports: ['80:80']}}\n",
            "x-s: &s {ports: !reset null}\nservices: {a: {<<: *s}}\n");
        Assert.Single(project.FindService("a")!.Ports);
    }

    [Theory]
    [InlineData("x-s: &s {user: u}", "<<: *s, user: !reset null")]
    [InlineData("x-t: &t {user: u}\nx-s: &s {user: !reset null}", "<<: [*s, *t]")]
    [InlineData("x-t: &t {user: u}\nx-s: &s {user: !reset null, <<: *t}", "<<: *s")]
    public void Reset_uncovers_what_a_merge_key_brings(string shared, string body)
    {
        var project = Loading.Load(ComposeTarget.Compose, "services: {a: {image: w, user: first}}\n", $"{shared}\nservices: {{a: {{{body}}}}}\n");
        Assert.Equal("u", project.FindService("a")!.User.Value);
    }

    [Fact]
    public void A_stack_knows_no_reset()
    {
        var service = Loading.Load(ComposeTarget.Swarm, "x-s: &s {user: u}\nservices: {a: {image: w, <<: *s, user: !reset null}}\n").FindService("a")!;
        Assert.Equal("null", service.User.Value);
    }

    [Fact]
    public void Reset_in_the_only_file_drops_the_key() => Assert.Null(Loading.Service("image: w, ports: !reset ['80:80']").FindEntry("ports"));

    [Fact]
    public void Override_replaces_instead_of_merging()
    {
        var service = Merge("ports: ['80:80'], environment: {A: 1}", "ports: !override ['443:443'], environment: !override {B: 2}");
        Assert.Equal("443:443", Show(Assert.Single(service.Ports)));
        Assert.Equal("B=2", Loading.Show(service.Environment));
    }

    [Fact]
    public void Documents_merge_like_files()
    {
        var project = Loading.Load(ComposeTarget.Compose, "services: {a: {image: w}}\n---\nservices: {a: {user: u}, b: {image: v}}\n");
        Assert.Equal("w u", $"{project.FindService("a")!.Image} {project.FindService("a")!.User}");
        Assert.Equal(["a", "b"], project.Services.Select(static s => s.Name));
    }

    [Fact]
    public void Extensions_stay_and_merge_deep()
    {
        var service = Merge("x-stacklint: {ingress: external}", "x-stacklint: {manager: allowed}");
        Assert.Equal(("external", "allowed"), (service.Extension.Ingress.Value, service.Extension.Manager.Value));
        Assert.IsType<ComposeMapping>(service.FindEntry("x-stacklint")!.Value);
    }

    private static Service Merge(string below, string above) => Loading.Service(ComposeTarget.Compose, below, above);

    private static string Show(PortMapping port) =>
        $"{Loading.Show(port.Published)}:{Loading.Show(port.Target)}{(port.Protocol.IsKnown ? port.Protocol.Value : "")}";
}
