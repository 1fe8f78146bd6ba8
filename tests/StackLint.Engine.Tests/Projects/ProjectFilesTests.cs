using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Projects;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Projects;

public sealed class ProjectFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Regular_files_below_the_root_are_read_once()
    {
        var path = _folder.Write("root/sub/a.yml", "services: {}");
        var files = Files("root");
        var read = files.ReadYaml(path);
        Assert.Equal((ComposeFileStatus.Read, "root/sub/a.yml"), (read.Status, read.Value!.Source.Path));
        Assert.Same(read.Value, files.ReadYaml(path).Value);
        Assert.Same(files.ReadText(path).Value, files.ReadText(path).Value);
        Assert.Equal(ComposePathKind.File, files.Find(path));
    }

    [Fact]
    public void What_lies_outside_is_not_even_looked_at()
    {
        var path = _folder.Write("rooted/a.yml", "services: {}");
        var files = Files("root");
        Assert.Equal(ComposeFileStatus.Refused, files.ReadYaml(path).Status);
        Assert.Equal(ComposeFileStatus.Refused, files.ReadText(Path.Combine(_folder.Path, "none")).Status);
        Assert.Null(files.Find(path));
        Assert.Equal(ComposePathKind.File, Files("root", "rooted").Find(path));
    }

    [Fact]
    public void Missing_files_and_folders_are_missing()
    {
        var files = Files("root");
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "root", "sub")).FullName;
        Assert.Equal((ComposeFileStatus.Missing, "it does not exist"), Describe(files.ReadText(Path.Combine(folder, "none"))));
        Assert.Equal((ComposeFileStatus.Missing, "it is a folder"), Describe(files.ReadText(folder)));
        Assert.Equal(ComposePathKind.Folder, files.Find(folder));
        Assert.Equal(ComposePathKind.Nothing, files.Find(Path.Combine(folder, "none")));
    }

    [SkippableFact]
    public void Links_are_judged_by_where_they_lead()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege");
        var outside = _folder.Write("outside/a.yml", "services: {}");
        var inside = _folder.Write("root/a.yml", "services: {}");
        var root = Path.GetDirectoryName(inside)!;
        File.CreateSymbolicLink(Path.Combine(root, "in.yml"), "./a.yml");
        File.CreateSymbolicLink(Path.Combine(root, "out.yml"), outside);
        Directory.CreateSymbolicLink(Path.Combine(root, "folder"), "../outside");
        File.CreateSymbolicLink(Path.Combine(root, "round"), "round");
        File.CreateSymbolicLink(Path.Combine(root, "dangling"), "none");
        var files = Files("root");
        Assert.Equal(ComposeFileStatus.Read, files.ReadYaml(Path.Combine(root, "in.yml")).Status);
        Assert.Equal(ComposeFileStatus.Refused, files.ReadYaml(Path.Combine(root, "out.yml")).Status);
        Assert.Null(files.Find(Path.Combine(root, "out.yml")));
        Assert.Equal(ComposePathKind.Nothing, files.Find(Path.Combine(root, "round")));
        Assert.Equal(ComposeFileStatus.Refused, files.ReadYaml(Path.Combine(root, "folder", "a.yml")).Status);
        Assert.Equal(ComposeFileStatus.Missing, files.ReadYaml(Path.Combine(root, "round")).Status);
        Assert.Equal(ComposeFileStatus.Missing, files.ReadYaml(Path.Combine(root, "dangling")).Status);
        Assert.Equal(ComposeFileStatus.Read, Files("root", "outside").ReadYaml(Path.Combine(root, "out.yml")).Status);
    }

    [SkippableFact]
    public void A_root_may_be_a_link_itself()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege");
        _folder.Write("root/a.yml", "services: {}");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), "root");
        Assert.Equal(ComposeFileStatus.Read, Files("link").ReadYaml(Path.Combine(_folder.Path, "link", "a.yml")).Status);
    }

    [SkippableFact]
    public void Devices_are_refused()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the device is Linux's");
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "root")).FullName, "zero");
        File.CreateSymbolicLink(path, "/dev/zero");
        Assert.Equal((ComposeFileStatus.Refused, "it is not a regular file"), Describe(Files("root", "/dev").ReadText(path)));
        Assert.Equal(ComposePathKind.Other, Files("root", "/dev").Find(path));
    }

    [Fact]
    public void Files_that_are_too_large_or_no_text_are_refused_with_the_reason()
    {
        _folder.Configure("stacklint.max_file_size = 10", "*");
        var large = _folder.Write("root/a.yml", "services: {a: {}}");
        var binary = Path.Combine(_folder.Path, "root", "b.env");
        File.WriteAllBytes(binary, [0x41, 0xff]);
        var files = Files("root");
        Assert.Equal((ComposeFileStatus.Refused, "it is larger than 10 bytes"), Describe(files.ReadYaml(large)));
        Assert.Equal(ComposeFileStatus.Refused, files.ReadText(binary).Status);
    }

    [Fact]
    public void What_another_project_has_read_needs_leave_all_the_same()
    {
        var path = _folder.Write("lib/a.yml", "services: {}");
        var store = Store();
        Assert.Equal(ComposeFileStatus.Read, Files(store, "root", "lib").ReadYaml(path).Status);
        Assert.Equal(ComposeFileStatus.Refused, Files(store, "root").ReadYaml(path).Status);
        var named = Store();
        named.LoadAll([new DiscoveredFile(path, "lib/a.yml", IsExplicit: true)], CancellationToken.None);
        Assert.Equal(ComposeFileStatus.Read, Files(named, "root").ReadYaml(path).Status);
    }

    private static FileStore Store() => new(new EditorConfigProvider(static p => p), ImmutableDictionary<string, SourceFile>.Empty);

    private ProjectFiles Files(params string[] roots) => Files(Store(), roots);

    private ProjectFiles Files(FileStore store, params string[] roots) => new(
        store,
        new DisplayPaths(_folder.Path),
        [.. roots.Select(r => Path.GetFullPath(r, _folder.Path))]);

    private static (ComposeFileStatus, string?) Describe<T>(ComposeFileResult<T> result)
        where T : class => (result.Status, result.Problem);
}
