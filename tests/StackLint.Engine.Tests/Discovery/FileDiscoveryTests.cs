using StackLint.Engine.Discovery;

namespace StackLint.Engine.Tests.Discovery;

/// <summary>Which files are looked at: once each, links as Git takes them, and nothing that is excluded.</summary>
public sealed class FileDiscoveryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public FileDiscoveryTests()
    {
        _folder.Write(".git/info/exclude", "");
        foreach (var name in new[] { "a.yml", "sub/a.yml", "sub/deep/b.yml", "vendor/c.yml", "vendor/d.json" })
        {
            _folder.Write(name, "services: {web: {image: nginx}}");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yml sub/a.yml sub/deep/b.yml vendor/c.yml", ".", "sub", "./sub/", "sub/../a.yml")]
    [InlineData("sub/a.yml sub/deep/b.yml", "sub", "sub/deep")]
    [InlineData("sub/deep/b.yml", "sub/deep/b.yml", "./sub/deep")]
    public void Overlapping_roots_find_each_file_once(string expected, params string[] paths) =>
        Assert.Equal(expected, string.Join(' ', Find(Request(), paths)));

    [SkippableFact]
    public void Link_to_a_file_that_is_found_is_no_second_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Link("link.yml", "sub/a.yml");
        Link("0.yml", "a.yml");
        Assert.Equal(["a.yml", "sub/a.yml", "sub/deep/b.yml", "vendor/c.yml"], Find(Request(), "."));
        Assert.Equal(["link.yml"], Find(Request(), "link.yml"));
        Assert.Equal(["sub/a.yml"], Find(Request(), "link.yml", "sub/a.yml"));
        Assert.Equal(["0.yml", "link.yml", "sub/deep/b.yml", "vendor/c.yml"], Find(Request(), ".", "link.yml", "0.yml"));
    }

    [SkippableFact]
    public void Linked_file_that_is_not_found_itself_is_linted_under_the_name_of_the_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write("templates/base", "services: {web: {image: nginx}}");
        _folder.Write(".gitignore", "/vendor\n");
        Link("link.yml", "templates/base");
        Link("kept.yml", "vendor/c.yml");
        Assert.Equal(["a.yml", "kept.yml", "link.yml", "sub/a.yml", "sub/deep/b.yml"], Find(Request(), "."));
    }

    [SkippableFact]
    public void Linked_folder_is_not_entered_unless_it_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "again"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "other"), Path.Combine(_folder.Path, "sub"));
        Assert.Equal(["a.yml", "sub/a.yml", "sub/deep/b.yml", "vendor/c.yml"], Find(Request(), "."));
        Assert.Equal(["other/a.yml", "other/deep/b.yml"], Find(Request(), "other"));
        Assert.Equal(["sub/a.yml", "sub/deep/b.yml"], Find(Request(), "other", "sub"));
    }

    [SkippableFact]
    public void Link_out_of_the_repository_or_to_nothing_is_skipped_with_a_note()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var outside = new TestFolder();
        Link("out.yml", outside.Write("secret.yml", "services: {web: {image: nginx}}"));
        Link("values.yml", "nothing.yml");
        var result = _folder.Lint();
        Assert.Equal(
            [("out.yml", "it is a link that leads out of the repository; name it to have it linted"), ("values.yml", "it is a link to a file that does not exist")],
            result.Notes.Select(static n => (n.Path!, n.Message)));
        Assert.Empty(result.Failures);
        Assert.Equal(["out.yml"], Find(Request(), "out.yml"));
        Link("compose.yaml", "nothing.yml");
        Assert.Equal("compose.yaml", Assert.Single(_folder.Lint().Failures).Path);
    }

    [SkippableFact]
    public void Main_file_that_is_a_link_still_has_its_override()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write("app/dev.yml", "services: {web: {image: nginx}}");
        _folder.Write("app/compose.override.yaml", "services: {web: {ports: ['80:80']}}");
        Link("app/compose.yaml", "dev.yml");
        var result = _folder.Lint("app");
        Assert.Empty(result.Failures);
        Assert.Equal(["app/compose.override.yaml", "app/dev.yml"], result.Files.Select(static f => f.Path));
        Assert.Equal(["app/dev.yml:1:25 TST1"], TestFolder.Places(result));
    }

    [Theory]
    [InlineData("a.yml", "sub/deep/b.yml vendor/c.yml")]
    [InlineData("/a.yml", "sub/a.yml sub/deep/b.yml vendor/c.yml")]
    [InlineData("sub/", "a.yml vendor/c.yml")]
    [InlineData("sub/*", "a.yml vendor/c.yml")]
    [InlineData("**/deep", "a.yml sub/a.yml vendor/c.yml")]
    [InlineData("*.yml !sub/a.yml", "sub/a.yml")]
    [InlineData("sub !sub/a.yml", "a.yml vendor/c.yml")]
    [InlineData("# !", "a.yml sub/a.yml sub/deep/b.yml vendor/c.yml")]
    public void Excluded_files_are_not_found_and_not_taken_when_they_are_named(string patterns, string expected)
    {
        var request = Request() with { Exclude = [.. patterns.Split(' ')] };
        Assert.Equal(expected, string.Join(' ', Find(request, ".")));
        Assert.Equal(expected, string.Join(' ', Find(request, "a.yml", "sub/a.yml", "sub/deep/b.yml", "vendor/c.yml")));
        Assert.Equal(expected, string.Join(' ', Find(request with { ListedFiles = ["vendor/c.yml", "a.yml", "sub/deep/b.yml", "sub/a.yml"] })));
    }

    [Fact]
    public void Patterns_say_nothing_of_the_folders_around_the_run()
    {
        var request = Request() with { WorkingDirectory = Path.Combine(_folder.Path, "sub"), Exclude = ["sub", ".*", "vendor"] };
        Assert.Equal(["../a.yml", "a.yml"], Find(request, "a.yml", "../a.yml", "../vendor/c.yml"));
    }

    [Fact]
    public void Named_file_that_is_excluded_is_a_note_and_no_failure()
    {
        var result = TestFolder.Run(Request() with { Paths = ["vendor/c.yml"], Exclude = ["vendor"] }, new ImageAnalyzer());
        Assert.Equal(("vendor/c.yml", "--exclude leaves it out"), (Assert.Single(result.Notes).Path!, result.Notes[0].Message));
        Assert.Empty(result.Failures);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Key_excludes_what_is_found_silently_and_what_is_named_with_a_note()
    {
        _folder.Configure("stacklint.exclude = true", "{vendor,sub}/**");
        var found = _folder.Lint();
        Assert.Equal(["a.yml"], found.Files.Select(static f => f.Path));
        Assert.Empty(found.Notes);
        var named = _folder.Lint("vendor/c.yml");
        Assert.Equal(("vendor/c.yml", "stacklint.exclude leaves it out"), (Assert.Single(named.Notes).Path!, named.Notes[0].Message));
        Assert.Empty(named.Failures);
        Assert.Empty(named.Files);
    }

    [Fact]
    public void Excluded_file_still_counts_where_another_builds_on_it()
    {
        _folder.Configure("stacklint.exclude = true", "sub/**");
        _folder.Write("compose.yaml", "services: {web: {extends: {file: sub/a.yml, service: web}}}");
        Assert.Contains("sub/a.yml:1:25 TST1", TestFolder.Places(_folder.Lint("compose.yaml")));
    }

    [Fact]
    public void List_is_a_search_that_somebody_else_has_made()
    {
        _folder.Write("readme.md", "text");
        _folder.Write("values.yml", "a: 1");
        var result = TestFolder.Run(Request() with { Paths = [], ListedFiles = ["sub/a.yml", "", "readme.md", "values.yml", "sub", "vendor/d.json"] }, new ImageAnalyzer());
        Assert.Equal(["sub/a.yml"], result.Files.Select(static f => f.Path));
        Assert.Equal(
            [
                ("readme.md", "its name is that of no YAML file and no cluster document"),
                ("sub", "it is a folder, and a list names files"),
                ("values.yml", "it has no services of a Compose file"),
                ("vendor/d.json", "its name is that of no YAML file and no cluster document"),
            ],
            result.Notes.Select(static n => (n.Path!, n.Message)));
        Assert.Empty(result.Failures);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id == "SL0006");
    }

    [Fact]
    public void Listed_file_that_is_gone_is_a_failure()
    {
        var result = TestFolder.Run(Request() with { Paths = [], ListedFiles = ["gone.yml"] }, new ImageAnalyzer());
        Assert.Equal(("gone.yml", "it does not exist"), (Assert.Single(result.Failures).Path!, result.Failures[0].Message));
    }

    [Fact]
    public void Listed_override_is_linted_with_its_main_file()
    {
        _folder.Write("app/compose.yaml", "services: {web: {image: nginx}}");
        _folder.Write("app/compose.override.yaml", "services: {web: {ports: ['80:80']}}");
        var result = TestFolder.Run(Request() with { Paths = [], ListedFiles = ["app/compose.override.yaml"] }, new ImageAnalyzer());
        Assert.Equal(["app/compose.override.yaml", "app/compose.yaml"], result.Files.Select(static f => f.Path));
    }

    private LintRequest Request() => new() { WorkingDirectory = _folder.Path };

    private static IEnumerable<string> Find(LintRequest request, params string[] paths) =>
        new FileDiscovery(request, new DisplayPaths(request.WorkingDirectory)).Find(paths, default).Select(static f => f.DisplayPath);

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.Path, name), target);
}
