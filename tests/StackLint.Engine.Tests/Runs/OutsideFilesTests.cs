using StackLint.Engine.Models;
using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Runs;

/// <summary>No setting, list or link of a repository makes a run read what lies outside of it.</summary>
public sealed class OutsideFilesTests : IDisposable
{
    private const string Service = "services: {web: {image: nginx}}";
    private const string Secret = "services: {hidden: {image: secret}}\nSECRET: [";

    private readonly TestFolder _folder = new();

    public OutsideFilesTests()
    {
        Directory.CreateDirectory(In(".git"));
        _folder.Write("repo/.editorconfig", "root = true\n");
        _folder.Write("outside/secret.yml", Secret);
    }

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("../outside/secret.yml")]
    [InlineData("{folder}/outside/secret.yml")]
    [InlineData("link.yml")]
    [InlineData("folder/secret.yml")]
    [InlineData("/proc/self/environ")]
    [InlineData("/dev/zero")]
    public void Base_file_outside_is_not_read(string path)
    {
        Link("link.yml", "../outside/secret.yml");
        Link("folder", "../outside");
        Base(path);
        var result = Lint("a.yml");
        Assert.Equal(["SL0008", "TST1"], result.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal));
        Assert.Equal("it lies outside the project; --allow-root admits further folders", Assert.Single(result.Failures).Message);
        Assert.Equal(["a.yml"], result.Files.Select(static f => f.Path));
    }

    [SkippableTheory]
    [InlineData("../outside/secret.yml")]
    [InlineData("link.yml")]
    public void Base_file_outside_is_read_where_it_is_allowed(string path)
    {
        Link("link.yml", "../outside/secret.yml");
        Base(path);
        var result = TestFolder.Run(Request() with { Paths = ["a.yml"], AllowedRoots = [Path.Combine(_folder.Path, "outside")] }, new ImageAnalyzer());
        Assert.Contains(result.Diagnostics, static d => d.Id == "SL0001");
    }

    [SkippableFact]
    public void Base_file_that_was_named_needs_no_leave()
    {
        _folder.Write("outside/base.yml", "services: {base: {image: nginx}}");
        Base("../outside/base.yml");
        Assert.Empty(Lint("a.yml", "../outside/base.yml").Failures);
    }

    [SkippableFact]
    public void Base_file_beside_a_file_behind_a_link_is_read()
    {
        Link("folder", "../outside");
        _folder.Write("outside/.editorconfig", "root = true\n[b.yml]\nstacklint.base_files = a.yml\n");
        _folder.Write("outside/a.yml", "services: {base: {image: nginx}}");
        _folder.Write("outside/b.yml", Service);
        var result = Lint("folder/b.yml");
        Assert.Empty(result.Failures);
        Assert.Equal(2, result.Files.Length);
    }

    [SkippableFact]
    public void Override_of_a_named_file_is_not_read_through_a_link_that_leads_out()
    {
        _folder.Write("repo/compose.yaml", Service);
        Link("compose.override.yaml", "../outside/secret.yml");
        var result = Lint("compose.yaml");
        Assert.Equal(["compose.yaml"], result.Files.Select(static f => f.Path));
        Assert.Equal("compose.override.yaml", Assert.Single(result.Failures).Path);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id == "SL0001");
    }

    [SkippableFact]
    public void Listed_link_that_leads_out_is_skipped_with_a_note()
    {
        Link("link.yml", "../outside/secret.yml");
        Link("folder", "../outside");
        _folder.Write("repo/a.yml", Service);
        var result = TestFolder.Run(Request() with { ListedFiles = ["a.yml", "link.yml", "folder/secret.yml"], Paths = [] }, new ImageAnalyzer());
        Assert.Equal(["a.yml"], result.Files.Select(static f => f.Path));
        Assert.Contains(("link.yml", "it is a link that leads out of the repository; name it to have it linted"), result.Notes.Select(static n => (n.Path!, n.Message)));
    }

    [SkippableFact]
    public void Settings_are_not_read_through_a_link_that_leads_out()
    {
        _folder.Write("outside/keys", "root = true\n[*.yml]\nstacklint.tst1.severity = none\n");
        _folder.Write("repo/sub/a.yml", Service);
        Link("sub/.editorconfig", "../../outside/keys");
        var result = Lint("sub/a.yml");
        Assert.Equal(["SL0008", "TST1"], result.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal));
        Assert.StartsWith("it is a link that leads out of the repository", Assert.Single(result.Failures).Message, StringComparison.Ordinal);
        Assert.Empty(TestFolder.Run(Request() with { Paths = ["sub/a.yml"], AllowedRoots = [Path.Combine(_folder.Path, "outside")] }, new ImageAnalyzer()).Diagnostics);
    }

    [SkippableFact]
    public void Settings_that_are_links_within_the_repository_or_above_it_are_the_users_own()
    {
        _folder.Write("outside/keys", "root = true\n[*.yml]\nstacklint.tst1.severity = none\n");
        _folder.Write("repo/keys", "[*.yml]\n");
        File.Delete(In(".editorconfig"));
        Link(".editorconfig", "keys");
        File.Delete(Path.Combine(_folder.Path, ".editorconfig"));
        Link("../.editorconfig", "outside/keys");
        _folder.Write("repo/a.yml", Service);
        var result = Lint("a.yml");
        Assert.Empty(result.Failures);
        Assert.Empty(result.Diagnostics);
    }

    [SkippableFact]
    public void Model_of_the_folder_is_not_loaded_through_a_link_that_leads_out()
    {
        Link("compose.yaml", "../outside/secret.yml");
        var model = ModelRun.Execute(Request() with { Paths = [] });
        Assert.Empty(model.Models);
        Assert.Equal(("compose.yaml", "it is a link that leads out of the repository; name it to have it loaded"), (Assert.Single(model.Failures).Path, model.Failures[0].Message));
    }

    private void Base(string path)
    {
        _folder.Write("repo/.editorconfig", $"root = true\n[a.yml]\nstacklint.base_files = {path.Replace("{folder}", _folder.Path, StringComparison.Ordinal)}\n");
        _folder.Write("repo/a.yml", Service);
    }

    private LintRequest Request() => new() { WorkingDirectory = Path.Combine(_folder.Path, "repo") };

    private LintResult Lint(params string[] paths) => TestFolder.Run(Request() with { Paths = [.. paths] }, new ImageAnalyzer());

    private string In(string path) => Path.Combine(_folder.Path, "repo", path);

    private void Link(string name, string target)
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        File.CreateSymbolicLink(In(name), target);
    }
}
