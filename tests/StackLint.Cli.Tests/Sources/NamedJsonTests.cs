namespace StackLint.Cli.Tests.Sources;

/// <summary>A JSON file that nothing but <c>extends</c> or <c>include</c> takes for Compose.</summary>
public sealed class NamedJsonTests : IDisposable
{
    private const string Base = "{\"services\":{\"base\":{\"image\":\"nginx:latest\",\"privileged\":true}}}";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("services: {web: {extends: {file: x.json, service: base}}}\n", "compose.yml")]
    [InlineData("services: {web: {extends: {file: x.json, service: base}}}\n", ".")]
    [InlineData("include: [x.json]\nservices: {web: {image: \"a:1.2.3\"}}\n", "compose.yml")]
    [InlineData("include: [x.json]\nservices: {web: {image: \"a:1.2.3\"}}\n", ".")]
    [InlineData("include: [docker-x.json]\nservices: {web: {image: \"a:1.2.3\"}}\n", ".")]
    public void It_is_read_as_one(string compose, string asked)
    {
        _folder.Write("x.json", Base);
        _folder.Write("docker-x.json", Base);
        _folder.Write("compose.yml", compose);
        var run = CliRun.In(_folder.Root, "lint", asked, "--target", "compose", "--format", "concise");
        Assert.DoesNotContain("SL0008", run.Output, StringComparison.Ordinal);
        Assert.Contains("x.json:1:58: error SL5002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_for_it_it_is_passed_over()
    {
        _folder.Write("docker-x.json", "{\"a\":1}");
        _folder.Write("compose.yml", "services: {web: {image: \"a:1.2.3\"}}\n");
        Assert.DoesNotContain("x.json", CliRun.In(_folder.Root, "lint", ".", "--format", "concise").Output, StringComparison.Ordinal);
    }
}
