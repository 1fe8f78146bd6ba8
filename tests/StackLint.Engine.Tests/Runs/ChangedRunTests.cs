using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Runs;

/// <summary>Of a run on changes only what depends on a change is reported, exactly as a whole run reports it.</summary>
public sealed class ChangedRunTests : IDisposable
{
    private const string Text = "services: {web: {image: nginx}}";

    private readonly TestFolder _folder = new();

    public ChangedRunTests()
    {
        _folder.Write("a/compose.yaml", Text);
        _folder.Write("a/compose.override.yaml", "services: {web: {privileged: true}}");
        _folder.Write("b/stack.yml", Text);
        _folder.Write("c/compose.yaml", "include: [part/compose.yaml]\nservices: {web: {image: nginx, env_file: web.env}}");
        _folder.Write("c/part/compose.yaml", "services: {db: {extends: {file: base.yml, service: db}}}");
        _folder.Write("c/part/base.yml", "services: {db: {image: postgres}}");
        _folder.Write("d/docker-compose.yml", Text);
        _folder.Write("d/docker-compose.prod.yml", "services: {api: {image: nginx}}");
        _folder.Write("d/.editorconfig", "[docker-compose.prod.yml]\nstacklint.base_files = docker-compose.yml\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("readme.md", "")]
    [InlineData("b/stack.yml", "b/stack.yml")]
    [InlineData("a/compose.override.yaml", "a/compose.override.yaml a/compose.yaml")]
    [InlineData("a/compose.yaml", "a/compose.override.yaml a/compose.yaml")]
    [InlineData("a/docker-compose.override.yml", "a/compose.override.yaml a/compose.yaml")]
    [InlineData("c/part/base.yml", "c/compose.yaml c/part/base.yml c/part/compose.yaml")]
    [InlineData("c/web.env", "c/compose.yaml c/part/base.yml c/part/compose.yaml")]
    [InlineData("d/docker-compose.yml", "d/docker-compose.prod.yml d/docker-compose.yml")]
    [InlineData("d/docker-compose.prod.yml", "d/docker-compose.prod.yml d/docker-compose.yml")]
    [InlineData("d/.editorconfig", "d/docker-compose.prod.yml d/docker-compose.yml")]
    public void Projects_that_depend_on_a_change_are_reported(string changed, string expected)
    {
        var result = Lint(changed);
        Assert.Equal(expected, string.Join(' ', result.Files.Select(static f => f.Path)));
        var whole = TestFolder.Places(_folder.Lint());
        Assert.Equal(whole.Where(p => result.Files.Any(f => p.StartsWith(f.Path + ":", StringComparison.Ordinal))), TestFolder.Places(result));
    }

    [Fact]
    public void Nodes_that_changed_concern_every_stack()
    {
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        Assert.Equal(_folder.Lint().Files.Select(static f => f.Path), Lint("nodes.json").Files.Select(static f => f.Path));
    }

    [Fact]
    public void Faults_of_files_that_have_not_changed_fail_nothing()
    {
        _folder.Write("broken.yml", "services: {\n");
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.exclud = true\n");
        _folder.Configure("stacklint.max_file_size = 10b", "b/*");
        var result = Lint("a/compose.yaml");
        Assert.Empty(result.Failures);
        Assert.All(result.Diagnostics, static d => Assert.StartsWith("a/", d.Path));
        Assert.Equal("b/stack.yml", Assert.Single(Lint("b/stack.yml").Failures).Path);
    }

    [Fact]
    public void Path_that_was_named_and_is_not_there_fails_though_nothing_changed() =>
        Assert.Equal("nope.yml", Assert.Single(Run(["nope.yml"], "b/stack.yml").Failures).Path);

    [SkippableFact]
    public void Changes_are_found_by_whatever_path_the_run_has()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        var link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "b"));
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = link, Changes = [Path.Combine(_folder.Path, "b/stack.yml")] }, new ImageAnalyzer());
        Assert.Equal(["stack.yml"], result.Files.Select(static f => f.Path));
    }

    private LintResult Lint(string changed) => Run(["."], changed);

    private LintResult Run(string[] paths, string changed) => TestFolder.Run(
        new LintRequest
        {
            WorkingDirectory = _folder.Path,
            Paths = [.. paths],
            Changes = changed.Length == 0 ? [] : [Path.GetFullPath(changed, _folder.Path)],
        },
        new ImageAnalyzer());
}
