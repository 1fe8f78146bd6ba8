using System.Diagnostics;
using StackLint.Engine.Discovery;

namespace StackLint.Engine.Tests.Discovery;

public sealed class GitIgnoreTests
{
    private static readonly string[] Paths =
    [
        "a.yml", "b.yml", "sub/a.yml", "sub/b.yml", "sub/deep/a.yml", "sub/deep/c.yml", "build/x.yml", "sub/build/x.yml", "foo/bar/z.yml",
        "foo/z.yml", "star*.yml", "starry.yml", "x1.yml", "x2.yml", "xa.yml", "#hash.yml", "!bang.yml", "space .yml", "logs/keep.yml", "logs/drop.yml",
    ];

    [SkippableTheory]
    [InlineData("a.yml")]
    [InlineData("/a.yml")]
    [InlineData("sub/a.yml")]
    [InlineData("build/")]
    [InlineData("/build/")]
    [InlineData("**/build")]
    [InlineData("foo/**")]
    [InlineData("foo/**/z.yml")]
    [InlineData("sub/*/a.yml")]
    [InlineData("s*b/*.yml")]
    [InlineData("star\\*.yml")]
    [InlineData("x[0-9].yml")]
    [InlineData("x[!0-9].yml")]
    [InlineData("x?.yml")]
    [InlineData("\\#hash.yml\n\\!bang.yml")]
    [InlineData("*.yml\n!a.yml")]
    [InlineData("logs/*\n!logs/keep.yml")]
    [InlineData("logs/\n!logs/keep.yml")]
    [InlineData("# comment\n\n   \nb.yml   ")]
    [InlineData("a.yml\r\nb.yml\r\n")]
    [InlineData("**")]
    [InlineData("sub/**/c.yml\n/x*")]
    [InlineData("foo**z.yml")]
    [InlineData("[")]
    public void Same_as_git(string patterns)
    {
        using var folder = new TestFolder();
        var hasGit = RunGit(folder.Path, "", "init", "-q") is not null;
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        File.WriteAllText(Path.Combine(folder.Path, ".gitignore"), patterns);
        foreach (var path in Paths)
        {
            folder.Write(path, "x");
        }

        var found = new FileDiscovery(new LintRequest { WorkingDirectory = folder.Path }, new DisplayPaths(folder.Path)).Find(["."], default).Select(static f => f.DisplayPath).ToHashSet();
        Skip.IfNot(hasGit, "git is not installed");
        var ignored = RunGit(folder.Path, string.Join('\0', Paths) + "\0", "-c", "core.excludesFile=", "check-ignore", "-z", "--stdin")!.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Paths.Except(ignored).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Deeper_file_wins_and_info_exclude_counts()
    {
        using var folder = new TestFolder();
        folder.Write(".git/info/exclude", "secret.yml\n");
        folder.Write(".gitignore", "a.yml\n");
        folder.Write("sub/.gitignore", "!a.yml\n/b.yml\n");
        foreach (var path in new[] { "a.yml", "secret.yml", "sub/a.yml", "sub/b.yml", "sub/x/b.yml" })
        {
            folder.Write(path, "x");
        }

        Assert.Equal(["sub/a.yml", "sub/x/b.yml"], Find(folder, "."));
        Assert.Equal(["sub/a.yml", "sub/x/b.yml"], Find(folder, "sub"));
        Assert.Equal(["a.yml"], Find(folder, "a.yml"));
    }

    [Fact]
    public void Search_of_a_repository_leaves_those_within_alone_unless_they_are_named()
    {
        using var folder = new TestFolder();
        folder.Write(".git/info/exclude", "");
        folder.Write(".gitignore", "a.yml\n");
        folder.Write("inner/.git", "gitdir: elsewhere\n");
        folder.Write("inner/.gitignore", "b.yml\n");
        foreach (var path in new[] { "a.yml", "b.yml", "inner/a.yml", "inner/b.yml", "inner/x/a.yml" })
        {
            folder.Write(path, "x");
        }

        var note = Assert.Single(folder.Lint(".").Notes, static n => n.Path == "inner");
        Assert.Equal("it is a repository of its own; name it to have it searched", note.Message);
        Assert.Equal(["b.yml"], Find(folder, "."));
        Assert.Equal(["inner/a.yml", "inner/x/a.yml"], Find(folder, "inner"));
    }

    [Fact]
    public void Repositories_below_a_folder_that_is_none_have_their_own_patterns()
    {
        using var folder = new TestFolder();
        folder.Write(".gitignore", "a.yml\n");
        folder.Write("one/.git/info/exclude", "c.yml\n");
        folder.Write("one/.gitignore", "b.yml\n");
        foreach (var path in new[] { "a.yml", "one/a.yml", "one/b.yml", "one/c.yml", "two/a.yml", "two/b.yml" })
        {
            folder.Write(path, "x");
        }

        Assert.Equal(["one/a.yml", "two/b.yml"], Find(folder, "."));
    }

    [Fact]
    public void Many_stars_take_bounded_time() =>
        Assert.False(new GitGlob(string.Concat(Enumerable.Repeat("*a", 40)) + "b").Matches(new string('a', 200)));

    private static IEnumerable<string> Find(TestFolder folder, string path) =>
        new FileDiscovery(new LintRequest { WorkingDirectory = folder.Path }, new DisplayPaths(folder.Path)).Find([path], default).Select(static f => f.DisplayPath);

    private static string? RunGit(string folder, string input, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
            git.StandardInput.Write(input);
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
