using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Compose.Tests.Schema;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Casting;

public sealed class CastTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["T"] = "true",
        ["Y"] = "Yes",
        ["N"] = "0440",
        ["P"] = "+3",
        ["X"] = "abc",
        ["F"] = "0.25",
        ["BIG"] = "99999999999999999999",
    };

    [Theory]
    [InlineData("read_only: $T", "")]
    [InlineData("tty: $Y", "")]
    [InlineData("deploy: {replicas: $P}", "")]
    [InlineData("deploy: {update_config: {max_failure_ratio: $F}}", "")]
    [InlineData("deploy: {replicas: $X}", "services.a.deploy.replicas failed to cast to expected type: strconv.Atoi: parsing \"abc\": invalid syntax")]
    [InlineData("deploy: {replicas: $BIG}", "services.a.deploy.replicas failed to cast to expected type: strconv.Atoi: parsing \"99999999999999999999\": value out of range")]
    [InlineData("deploy: {replicas: $NONE}", "services.a.deploy.replicas failed to cast to expected type: strconv.Atoi: parsing \"\": invalid syntax")]
    [InlineData("tty: $N", "services.a.tty failed to cast to expected type: invalid boolean: 0440")]
    [InlineData("deploy: {replicas: '3'}", "services.a.deploy.replicas must be a integer")]
    [InlineData("init: $T", "services.a.init must be a boolean")]
    [InlineData("deploy: {resources: {limits: {pids: $P}}}", "services.a.deploy.resources.limits.pids must be a integer")]
    public void Stack_casts_what_a_substitution_changed(string body, string expected) =>
        Assert.Equal(expected, Problems.Show(Loading.Load(ComposeTarget.Swarm, Environment, $"services: {{a: {{{body}}}}}").Problems));

    [Theory]
    [InlineData("deploy: {replicas: '3'}", "")]
    [InlineData("read_only: 'on'", "")]
    [InlineData("init: $T", "")]
    [InlineData("cpus: '0.5'", "")]
    [InlineData("cpu_percent: '50'", "")]
    [InlineData("read_only: '1'", "services.a.read_only failed to cast to expected type: invalid boolean: 1")]
    [InlineData("pids_limit: x", "services.a.pids_limit failed to cast to expected type: strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("cpus: '1e400'", "services.a.cpus failed to cast to expected type: strconv.ParseFloat: parsing \"1e400\": value out of range")]
    public void Compose_casts_every_text_of_a_typed_place(string body, string expected) =>
        Assert.Equal(expected, Problems.Show(Loading.Load(ComposeTarget.Compose, Environment, $"services: {{a: {{image: w, {body}}}}}").Problems));

    [Fact]
    public void Stack_takes_a_service_name_with_points_for_several_names()
    {
        var problem = Assert.Single(Loading.Load(ComposeTarget.Swarm, Environment, "services: {a.b: {read_only: $T}, c: {read_only: $T}}").Problems);
        Assert.Equal("services.a.b.read_only must be a boolean", $"{problem.Path} {problem.Expectation}");
        Assert.Empty(Loading.Load(ComposeTarget.Compose, Environment, "services: {a.b: {image: w, read_only: $T}}").Problems);
    }

    [Fact]
    public void Number_of_a_variable_is_decimal_and_remembers_its_text()
    {
        var project = Loading.Load(ComposeTarget.Swarm, Environment, "services: {a: {ulimits: {nofile: $N}}}");
        var ulimits = (ComposeMapping)project.FindService("a")!.Mapping!.Find("ulimits")!.Value;
        var text = ulimits.Find("nofile")!.Value;
        Assert.Empty(project.Problems);
        Assert.Equal("$N", text.Written is ComposeScalar written ? written.Node.Value : "");
    }

    [Fact]
    public void Failed_cast_stands_at_the_value_and_nothing_else_is_said_of_it()
    {
        var problem = Assert.Single(Loading.Load(ComposeTarget.Swarm, Environment, "services:\n  a:\n    tty: ${X}\n").Problems);
        Assert.Equal((LoadProblemKind.Cast, "${X}"), (problem.Kind, Problems.TextOf(problem)));
    }
}
