namespace StackLint.Engine.Tests.Projects;

public sealed class ProjectPlannerTests
{
    private const string Base = "services: {web: {image: nginx}}";
    private const string Override = "services: {web: {image: httpd}}";

    [Theory]
    [InlineData("compose.yaml", "compose.override.yml")]
    [InlineData("docker-compose.yml", "compose.override.yaml")]
    [InlineData("compose.yml", "docker-compose.override.yml")]
    public void Override_replaces_what_the_main_file_says(string main, string second)
    {
        using var folder = new TestFolder();
        folder.Write(main, Base);
        folder.Write(second, Override);
        foreach (var path in new[] { ".", main, second })
        {
            var result = folder.Lint(path);
            Assert.Equal([$"{second}:1:25 TST1"], TestFolder.Places(result));
            Assert.Equal(2, result.Files.Length);
        }
    }

    [Fact]
    public void Main_file_of_a_stack_is_not_merged()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "# stacklint target=swarm\n" + Base);
        folder.Write("compose.override.yaml", Override);
        Assert.Equal(["compose.override.yaml:1:25 TST1", "compose.yaml:2:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Only_the_first_main_file_is_merged()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", Base);
        folder.Write("docker-compose.yml", Base);
        folder.Write("compose.override.yaml", Override);
        Assert.Equal(["compose.override.yaml:1:25 TST1", "docker-compose.yml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Ignored_override_is_left_out_of_a_scan()
    {
        using var folder = new TestFolder();
        folder.Write(".gitignore", "*.override.yaml\n");
        folder.Write("compose.yaml", Base);
        folder.Write("compose.override.yaml", Override);
        Assert.Equal(["compose.yaml:1:25 TST1"], TestFolder.Places(folder.Lint()));
        Assert.Equal(["compose.override.yaml:1:25 TST1"], TestFolder.Places(folder.Lint("compose.yaml")));
    }

    [Fact]
    public void Base_files_are_loaded_first_and_stay_projects_of_their_own()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.base_files = stack.yml", "stack.prod.yml");
        folder.Write("stack.yml", "services: {web: {image: nginx}, api: {image: httpd}}");
        folder.Write("stack.prod.yml", "services: {web: {image: caddy}}");
        Assert.Equal(["stack.prod.yml:1:25 TST1", "stack.yml:1:25 TST1", "stack.yml:1:46 TST1"], TestFolder.Places(folder.Lint()));
        Assert.Equal(["stack.prod.yml:1:25 TST1", "stack.yml:1:46 TST1"], TestFolder.Places(folder.Lint("stack.prod.yml")));
    }

    [Fact]
    public void Missing_base_file_is_reported_once()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.base_files = gone.yml", "stack.*.yml");
        folder.Write("stack.a.yml", Base);
        folder.Write("stack.b.yml", Base);
        Assert.Equal(["gone.yml:1:1 SL0008", "stack.a.yml:1:25 TST1", "stack.b.yml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Base_file_whose_name_no_file_can_have_is_reported()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.base_files = a\0.yml");
        folder.Write("stack.yml", Base);
        Assert.Equal(["a\ufffd.yml:1:1 SL0008", "stack.yml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Files_given_together_are_one_project()
    {
        using var folder = new TestFolder();
        folder.Write("a.yml", Base);
        folder.Write("b.yml", Override);
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = folder.Path, ComposeFiles = ["a.yml", "b.yml"] }, new ImageAnalyzer());
        Assert.Equal(["b.yml:1:25 TST1"], TestFolder.Places(result));
    }
}
