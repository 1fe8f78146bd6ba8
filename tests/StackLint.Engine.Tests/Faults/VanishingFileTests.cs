using StackLint.Compose.Loading;
using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Faults;

/// <summary>Files that go, or become something else, after the run has found them: told by name, and the rest is linted.</summary>
public sealed class VanishingFileTests : IDisposable
{
    private const string Other = "other/compose.yaml:1:25 TST1";

    private readonly TestFolder _folder = new();

    public VanishingFileTests()
    {
        _folder.Write("other/compose.yaml", "services: {web: {image: nginx}}\n");
        _folder.Write("main/compose.yaml", "services: {web: {image: nginx}}\n");
        _folder.Write("main/compose.override.yaml", "services: {web: {image: httpd}}\n");
        _folder.Write("top/compose.yaml", "include: [part.inc]\nservices: {web: {image: nginx}}\n");
        _folder.Write("top/part.inc", "services: {db: {image: nginx}}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("main/compose.yaml", "main", "other")]
    [InlineData("main/compose.yaml", ".")]
    [InlineData("main/compose.yaml", "main/compose.yaml", "other")]
    [InlineData("main/compose.override.yaml", "main", "other")]
    public void Gone(string file, params string[] paths)
    {
        var result = Lint(file, File.Delete, paths);
        Assert.Equal($"{file} was not read: it does not exist", Assert.Single(result.Diagnostics, static d => d.Id == "SL0008").Message);
        Assert.Equal(file, Assert.Single(result.Failures).Path);
        Assert.Contains(Other, TestFolder.Places(result));
    }

    [Fact]
    public void Gone_with_its_folder()
    {
        var result = Lint("main/compose.yaml", static f => Directory.Delete(Path.GetDirectoryName(f)!, recursive: true), ".");
        Assert.Contains("main/compose.yaml was not read: it does not exist", result.Diagnostics.Select(static d => d.Message));
        Assert.Contains(Other, TestFolder.Places(result));
    }

    [Fact]
    public void Replaced_by_a_folder()
    {
        var result = Lint("main/compose.yaml", static f => { File.Delete(f); Directory.CreateDirectory(f); }, ".");
        Assert.Contains("main/compose.yaml was not read: it is a folder", result.Diagnostics.Select(static d => d.Message));
        Assert.Contains(Other, TestFolder.Places(result));
    }

    [Fact]
    public void Gone_before_another_includes_it()
    {
        var result = Lint("top/part.inc", File.Delete, "top", "other");
        var problem = Assert.Single(Assert.Single(result.Projects, static p => p.Path == "top/compose.yaml").Problems);
        Assert.Equal((LoadProblemKind.MissingFile, "part.inc cannot be read: it does not exist"), (problem.Kind, problem.Expectation));
        Assert.Contains(Other, TestFolder.Places(result));
    }

    private LintResult Lint(string file, Action<string> act, params string[] paths)
    {
        var path = Path.Combine(_folder.Path, file);
        var moment = new Moment(path, () => act(path));
        return TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = [.. paths], Overlay = moment.AsOverlay() }, new ImageAnalyzer());
    }
}
