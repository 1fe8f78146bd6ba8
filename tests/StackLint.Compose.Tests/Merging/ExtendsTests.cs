using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;

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
        Assert.Equal(["b", "c"], service.Image.Provenance.Steps.Select(static s => ((StackLint.Yaml.Syntax.YamlScalar)s.Site).Value));
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

    [Fact]
    public void Long_chains_end_in_bounded_time()
    {
        var services = string.Concat(Enumerable.Range(0, 5000).Select(static i => $"  s{i}: {{image: w, extends: s{i + 1}}}\n"));
        Assert.Equal(5000, Loading.Load(ComposeTarget.Compose, "services:\n" + services).Services.Length);
    }

    private static ComposeProject Load(string services) => Loading.Load(ComposeTarget.Compose, $"services: {{{services}}}");
}
