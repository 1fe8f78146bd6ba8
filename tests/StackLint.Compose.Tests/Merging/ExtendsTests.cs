using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Merging;

public sealed class ExtendsTests
{
    [Theory]
    [InlineData("extends: base")]
    [InlineData("extends: {service: base}")]
    public void The_base_is_merged_under_the_service(string extends)
    {
        var service = Load($"base: {{image: w, environment: {{A: 1}}, ports: [80]}}, a: {{{extends}, environment: [A=2]}}").FindService("a")!;
        Assert.True(service.IsComplete);
        Assert.Null(service.FindEntry("extends"));
        Assert.Equal("A=2", Loading.Show(service.Environment));
        Assert.Single(service.Ports);
        Assert.Equal("w", service.Image.Value);
        var step = Assert.Single(service.Image.Provenance.Steps);
        Assert.Equal(ProvenanceKind.Extends, step.Kind);
    }

    [Fact]
    public void Steps_run_from_the_use_inwards()
    {
        var service = Load("c: {image: w}, b: {extends: c}, a: {extends: b}").FindService("a")!;
        Assert.Equal(["b", "c"], service.Image.Provenance.Steps.Select(static s => ((YamlScalar)s.Site).Value));
    }

    [Theory]
    [InlineData("a: {image: w, extends: a}")]
    [InlineData("a: {image: w, extends: b}, b: {extends: a}")]
    [InlineData("a: {image: w, extends: nowhere}")]
    [InlineData("a: {image: w, extends: {file: other.yml, service: a}}")]
    [InlineData("a: {image: w, extends: $X}")]
    [InlineData("a: {image: w, extends: [x]}")]
    [InlineData("a: {image: w, extends: b}, b: text")]
    public void What_cannot_be_resolved_makes_the_service_incomplete(string services) =>
        Assert.False(Load(services).FindService("a")!.IsComplete);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Long_chains_end_in_bounded_time_at_a_step_that_is_reported(bool isBaseFirst)
    {
        const int count = 10_000;
        var lines = Enumerable.Range(0, count).Select(static i => i == count - 1 ? $"  s{i}: {{image: w}}\n" : $"  s{i}: {{extends: s{i + 1}}}\n");
        var project = Loading.Load(ComposeTarget.Compose, "services:\n" + string.Concat(isBaseFirst ? lines.Reverse() : lines));
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.Limit, false), (problem.Kind, problem.IsRefusal));
        Assert.Equal(isBaseFirst ? "s9899" : "s101", ((YamlScalar)problem.Node).Value);
        Assert.True(project.IsPartial);
        Assert.False(project.FindService("s0")!.IsComplete);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hundred_steps_are_followed(bool isBaseFirst)
    {
        var services = Enumerable.Range(0, 101).Select(static i => i == 100 ? "s100: {image: w}" : $"s{i}: {{extends: s{i + 1}}}");
        var project = Load(string.Join(", ", isBaseFirst ? services.Reverse() : services));
        Assert.Empty(project.Problems);
        Assert.Equal(100, project.FindService("s0")!.Image.Provenance.Steps.Count());
    }

    private static ComposeProject Load(string services) => Loading.Load(ComposeTarget.Compose, $"services: {{{services}}}");
}
