using StackLint.Compose.Loading;
using static StackLint.Compose.Tests.Schema.Problems;

namespace StackLint.Compose.Tests.Schema;

public sealed class ComposeSchemaTests
{
    [Theory]
    [InlineData("attach: 5", "services.a.attach must be a boolean or string")]
    [InlineData("foo: 5", "services.a additional properties 'foo' not allowed")]
    [InlineData("command: 5", "services.a.command must be a null")]
    [InlineData("environment: x", "services.a.environment must be a mapping")]
    [InlineData("container_name: a", "services.a.container_name does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'")]
    [InlineData("deploy: {update_config: {order: x}}", "services.a.deploy.update_config.order value must be one of 'start-first', 'stop-first'")]
    [InlineData("gpus: some", "services.a.gpus value must be 'all'")]
    [InlineData("security_opt: [a, a]", "services.a.security_opt items at 0 and 1 are equal")]
    [InlineData("cpu_percent: 500", "services.a.cpu_percent must be a string")]
    [InlineData("develop: {watch: [{path: x}]}", "services.a.develop.watch.0 missing property 'action'")]
    [InlineData("provider: {options: {a: b}}", "services.a.provider missing property 'type'")]
    [InlineData("post_start: [{user: x}]", "services.a.post_start.0 missing property 'command'")]
    [InlineData("hostname: 2024-05-01", "services.a.hostname invalid jsonType time.Time")]
    public void What_does_not_fit_is_refused_in_Composes_words(string body, string expected) =>
        Assert.Contains(expected, Show(OfComposeService(body)));

    [Theory]
    [InlineData("environment: {A: true, B: 1, C: }")]
    [InlineData("cap_add: [a, a]")]
    [InlineData("deploy: {resources: {limits: {cpus: 0.5}}}")]
    [InlineData("pull_policy: every_12h")]
    [InlineData("command:")]
    [InlineData("models: [m]")]
    [InlineData("models: {m: {endpoint_var: E, model_var: M}, n: }")]
    [InlineData("gpus: [{driver: nvidia, count: 1}]")]
    [InlineData("develop: {watch: [{path: x, action: sync, target: /x, ignore: [y]}]}")]
    [InlineData("provider: {type: x, options: {a: [1, b], c: true}}")]
    [InlineData("pre_stop: [{command: [a], privileged: true}]")]
    [InlineData("labels: {a: .nan}")]
    [InlineData("container_name: '$X'")]
    public void What_fits_is_not_refused(string body) => Assert.Equal("", Show(OfComposeService(body)));

    [Theory]
    [InlineData("", " empty compose file")]
    [InlineData("# nothing", " empty compose file")]
    [InlineData("{}", " empty compose file")]
    [InlineData("[]", " top-level object must be a mapping")]
    [InlineData("services: {a: {image: w}}\n---\n5", " top-level object must be a mapping")]
    [InlineData("services: {a: {image: w}}\n---\n{}", "")]
    [InlineData("version: 3", "version must be a string")]
    [InlineData("foo: 1", " additional properties 'foo' not allowed")]
    [InlineData("1: x", " non-string key at top level: 1")]
    [InlineData("services: {a: {image: w, labels: {1: x}}}", "services.a.labels non-string key in services.a.labels: 1")]
    [InlineData("x-a: {~: x}\nservices: {a: {image: w}}", "x-a non-string key in x-a: <nil>")]
    [InlineData("services: {a: {image: w, labels: {<<: {1: x}}}}", "")]
    [InlineData("x-a: [.inf, 2024-05-01]\nservices: {a: {image: w}}", "")]
    [InlineData("version: '99'\nservices: {a: {image: w}}", "")]
    public void File_is_a_mapping_with_names_for_keys(string text, string expected) =>
        Assert.Equal(expected, Show(OfCompose(text).Where(static p => p.Path != "" || p.Expectation != "additional properties '1' not allowed")));

    [Fact]
    public void Document_is_checked_before_the_next_one_can_mend_it() =>
        Assert.Equal("services.a.image must be a string", Show(OfCompose("services: {a: {image: 5}}\n---\nservices: {a: {image: w}}")));

    [Fact]
    public void Problem_of_the_first_file_is_reported_once() =>
        Assert.Single(OfCompose("services: {a: {image: w, foo: 1}}", "services: {a: {user: u}}", "services: {b: {image: w}}"));

    [Theory]
    [InlineData("ports: [{target: 80, host_ip: nowhere}]", "services.a.ports.0 invalid ip address: nowhere")]
    [InlineData("develop: {watch: [{path: '', action: sync}]}", "services.a.develop.watch.0.path value can't be blank")]
    [InlineData("gpus: [{count: 1, device_ids: [a]}]", "services.a.gpus.0 \"count\" and \"device_ids\" attributes are exclusive")]
    [InlineData("ports: [{target: 80, host_ip: '$X'}]", "")]
    public void Whole_project_is_checked_beyond_the_schema(string body, string expected) => Assert.Equal(expected, Show(OfComposeService(body)));

    [Fact]
    public void Malformed_substitution_is_reported_once_with_its_place()
    {
        var problem = Assert.Single(OfCompose("services:\n  a:\n    image: '${'\n"));
        Assert.Equal((LoadProblemKind.Interpolation, "services.a.image"), (problem.Kind, problem.Path));
    }
}
