using StackLint.Compose.Loading;
using static StackLint.Compose.Tests.Schema.Problems;

namespace StackLint.Compose.Tests.Schema;

public sealed class StackSchemaTests
{
    [Theory]
    [InlineData("command: 5", "services.a.command must be a string")]
    [InlineData("environment: x", "services.a.environment must be a mapping")]
    [InlineData("environment: {V: true}", "services.a.environment.V must be a string, number or null")]
    [InlineData("environment: [1]", "services.a.environment.0 must be a string")]
    [InlineData("environment:", "services.a.environment must be a mapping")]
    [InlineData("init: yes", "services.a.init must be a boolean")]
    [InlineData("healthcheck: {interval: 10}", "services.a.healthcheck.interval must be a string")]
    [InlineData("healthcheck: {interval: 1d}", "services.a.healthcheck.interval Does not match format 'duration'")]
    [InlineData("deploy: {replicas: 1.5}", "services.a.deploy.replicas must be a integer")]
    [InlineData("deploy: {resources: {limits: {cpus: 0.5}}}", "services.a.deploy.resources.limits.cpus must be a string")]
    [InlineData("deploy: {update_config: {order: x}}", "services.a.deploy.update_config.order must be one of the following: \"start-first\", \"stop-first\"")]
    [InlineData("networks: {n: 5}", "services.a.networks.n must be a mapping")]
    [InlineData("networks: 5", "services.a.networks must be a list")]
    [InlineData("ulimits: {nofile: {soft: 1}}", "services.a.ulimits.nofile hard is required")]
    [InlineData("ulimits: {nofile: x}", "services.a.ulimits.nofile must be a integer")]
    [InlineData("volumes: [{source: x}]", "services.a.volumes.0 type is required")]
    [InlineData("volumes: [{type: tmpfs, tmpfs: {size: -1}}]", "services.a.volumes.0.tmpfs.size Must be greater than or equal to 0")]
    [InlineData("expose: [80, {b: 1}]", "services.a.expose.1 must be a string or number")]
    [InlineData("ports: [~]", "services.a.ports.0 must be a number")]
    public void What_does_not_fit_is_refused_in_Dockers_words(string body, string expected) =>
        Assert.Equal(expected, Show(OfStackService(body)));

    [Theory]
    [InlineData("deploy: {replicas: 3.0}")]
    [InlineData("deploy: {replicas: 1e1}")]
    [InlineData("deploy:")]
    [InlineData("networks: {n: , m: {aliases: [x]}}")]
    [InlineData("pid:")]
    [InlineData("build: {context: ., anything: 1}")]
    [InlineData("secrets: [{SOURCE: s, targget: t}]")]
    [InlineData("x-a: {b: [1]}")]
    [InlineData("ulimits: {NOFILE: 5}")]
    [InlineData("expose: [80, '80']")]
    public void What_fits_is_not_refused(string body) => Assert.Equal("", Show(OfStackService(body)));

    [Theory]
    [InlineData("cap_add: [a, b, a]", "services.a.cap_add array items[0,2] must be unique")]
    [InlineData("expose: [0, -0.0]", "")]
    [InlineData("expose: [80, 80.0]", "services.a.expose array items[0,1] must be unique")]
    [InlineData("dns: ['$X', '$X']", "")]
    public void Equal_items_are_refused_where_items_are_unique(string body, string expected) =>
        Assert.Equal(expected, Show(OfStackService(body)));

    [Theory]
    [InlineData("80:80:80:80")]
    [InlineData("80:")]
    [InlineData("")]
    [InlineData("/tcp")]
    [InlineData("80/foo")]
    [InlineData("80-70")]
    [InlineData("65536:80")]
    [InlineData("localhost:80:80")]
    [InlineData("01.2.3.4:80:80")]
    [InlineData("[::1]80:80")]
    [InlineData("fe80::1%eth0:80:80")]
    [InlineData("80:80-90")]
    public void Port_that_cannot_be_read_is_refused(string port) =>
        Assert.Equal("services.a.ports.0 Does not match format 'ports'", Show(OfStackService($"ports: ['{port}']")));

    [Theory]
    [InlineData("'80'")]
    [InlineData("80")]
    [InlineData("0")]
    [InlineData("':80'")]
    [InlineData("'127.0.0.1::80'")]
    [InlineData("'::1:80:80'")]
    [InlineData("'[]:80:80'")]
    [InlineData("'80/TCP'")]
    [InlineData("'80/'")]
    [InlineData("'80-81-82'")]
    [InlineData("'80-90:80'")]
    [InlineData("'$X:80'")]
    [InlineData("{target: 70000}")]
    public void Port_that_can_be_read_is_not_refused(string port) => Assert.Equal("", Show(OfStackService($"ports: [{port}]")));

    [Fact]
    public void All_errors_are_reported_and_not_only_the_deepest()
    {
        var problems = OfStack("foo: 1\nservices:\n  a: {imagee: w, tty: 5}\n  b: {deploy: {replicas: x}}\n");
        Assert.Equal(4, problems.Length);
    }

    [Fact]
    public void Unknown_key_stands_at_the_key_and_names_the_nearest()
    {
        var problem = Assert.Single(OfStack("services:\n  a:\n    imagee: w\n"));
        Assert.Equal((LoadProblemKind.UnknownKey, "services.a", "Additional property imagee is not allowed"), (problem.Kind, problem.Path, problem.Expectation));
        Assert.Equal(("imagee", "image"), (TextOf(problem), problem.Suggestion));
        Assert.True(problem.IsRefusal);
    }

    [Fact]
    public void Wrong_value_stands_at_the_value() =>
        Assert.Equal("maybe", TextOf(Assert.Single(OfStack("services:\n  a:\n    tty: maybe\n"))));

    [Fact]
    public void Value_that_came_through_a_merge_key_says_so()
    {
        var problem = Assert.Single(OfStack("x-a: &a {tty: maybe}\nservices:\n  a:\n    <<: *a\n"));
        Assert.Equal("services.a.tty", problem.Path);
        Assert.False(problem.Provenance.IsDirect);
    }

    [Theory]
    [InlineData("3.1", "configs: {}", "3.3")]
    [InlineData("3.6", "services: {a: {init: true}}", "3.7")]
    [InlineData("3.0", "services: {a: {ports: [{target: 80}]}}", "3.2")]
    [InlineData("3.3", "x-a: 1", "3.4")]
    [InlineData("3.6", "services: {a: {x-b: 1}}", "3.7")]
    [InlineData("3.10", "services: {a: {build: {anything: 1}}}", "3.11")]
    [InlineData("3.12", "services: {a: {networks: {n: {driver_opts: {}}}}}", "3.13")]
    [InlineData("3.13", "services: {a: {imagee: w}}", null)]
    public void Problem_knows_the_version_that_allows_it(string version, string text, string? since) =>
        Assert.Equal(since, Assert.Single(OfStack($"version: '{version}'\n{text}\n")).Since);

    [Fact]
    public void Volumes_are_unique_until_they_have_a_long_form()
    {
        const string Volumes = "services: {a: {volumes: [b:/b, b:/b]}}";
        Assert.Equal("services.a.volumes array items[0,1] must be unique", Show(OfStack($"version: '3.1'\n{Volumes}")));
        Assert.Equal("", Show(OfStack($"version: '3.2'\n{Volumes}")));
    }

    [Theory]
    [InlineData("name: x", true)]
    [InlineData("services: {a: {profiles: [x]}}", true)]
    [InlineData("services: {a: {depends_on: {b: {condition: service_healthy}}}}", true)]
    [InlineData("services: {a: {mem_limit: 1g}}", true)]
    [InlineData("services: {a: {deploy: {resources: {limits: {cpus: 0.5}}}}}", true)]
    [InlineData("services: {a: {imagee: x}}", false)]
    [InlineData("services: {a: {image: 5}}", false)]
    [InlineData("services: {a: {init: yes}}", true)]
    public void Problem_knows_whether_Compose_allows_it(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(OfStack(text)).IsComposeSyntax);

    [Fact]
    public void Oddly_named_network_skips_the_schema()
    {
        Assert.Equal("", Show(OfStack("networks: {'front end': {driverr: x}}")));
        Assert.Equal("networks.front Additional property driverr is not allowed", Show(OfStack("networks: {front: {driverr: x}}")));
    }

    [Theory]
    [InlineData("init: '$X'", "services.a.init must be a boolean")]
    [InlineData("read_only: '$X'", "")]
    [InlineData("deploy: {replicas: '${X}'}", "")]
    [InlineData("stop_grace_period: '${X}s'", "")]
    [InlineData("image: '$X'", "")]
    public void Unknown_variable_fits_where_it_could(string body, string expected) => Assert.Equal(expected, Show(OfStackService(body)));
}
