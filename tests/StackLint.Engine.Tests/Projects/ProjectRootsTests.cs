using StackLint.Engine.Projects;

namespace StackLint.Engine.Tests.Projects;

public sealed class ProjectRootsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_root_is_the_work_tree_else_the_folder_of_the_run_else_that_of_the_file()
    {
        var run = _folder.Path;
        Directory.CreateDirectory(Path.Combine(run, "repo", ".git"));
        var roots = new ProjectRoots(run, ["/allowed"]);
        Assert.Equal<string>([Path.Combine(run, "repo"), "/allowed"], roots.Of(Path.Combine(run, "repo", "sub", "a.yml")).Roots);
        Assert.Equal<string>([run, "/allowed"], roots.Of(Path.Combine(run, "sub", "a.yml")).Roots);
        Assert.Equal<string>(["/nowhere", "/allowed"], roots.Of("/nowhere/a.yml").Roots);
        Assert.Equal<string>(["/nowhere"], new ProjectRoots("/", []).Of("/nowhere/a.yml").Roots);
    }

    [Fact]
    public void Work_tree_is_asked_for_from_the_file_upwards()
    {
        Directory.CreateDirectory(In("tree/.git"));
        var (roots, asked) = new ProjectRoots(In("tree/sub"), [In("other")]).Of(In("tree/sub/deep/compose.yaml"));
        Assert.Equal([In("tree"), In("other")], roots.AsEnumerable());
        Assert.Equal([In("tree/sub/deep/.git"), In("tree/sub/.git"), In("tree/.git")], asked.AsEnumerable());
    }

    [Fact]
    public void Worktree_whose_marker_is_a_file_counts()
    {
        _folder.Write("tree/.git", "gitdir: elsewhere\n");
        Assert.Equal([In("tree")], new ProjectRoots(In("tree"), []).Of(In("tree/a/compose.yaml")).Roots.AsEnumerable());
    }

    [Fact]
    public void Outside_of_one_a_marker_anywhere_above_would_count() =>
        Assert.Equal(Path.Combine(Path.GetPathRoot(_folder.Path)!, ".git"), new ProjectRoots(_folder.Path, []).Of(In("a/compose.yaml")).Asked[^1]);

    private string In(string path) => Path.Combine([_folder.Path, .. path.Split('/')]);
}
