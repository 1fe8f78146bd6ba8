using StackLint.Reporting.SourceControl;

namespace StackLint.Reporting.Tests.SourceControl;

public sealed class GitInfoTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string OtherCommit = "89abcdef0123456789abcdef0123456789abcdef";

    private readonly string _root = Directory.CreateTempSubdirectory("stacklint-git-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_outside_of_a_repository_has_none() => Assert.Null(GitInfo.Read(_root));

    [Fact]
    public void Branch_commit_and_remote_are_read_from_a_folder_below()
    {
        Write(".git/HEAD", "ref: refs/heads/feature/x\n");
        Write(".git/refs/heads/feature/x", Commit + "\n");
        Write(".git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = https://user:token@example.com/a/b.git?private_token=1#x\n\tfetch = +refs\n");
        Directory.CreateDirectory(Path.Combine(_root, "sub/deep"));
        Assert.Equal(
            new VersionControlInfo(_root, "https://example.com/a/b.git", Commit, "feature/x"),
            GitInfo.Read(Path.Combine(_root, "sub/deep")));
    }

    [Fact]
    public void Packed_references_are_read_and_loose_ones_win()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/packed-refs", $"# pack-refs with: peeled fully-peeled sorted\n{OtherCommit} refs/heads/mainline\n{Commit} refs/heads/main\n^{OtherCommit}\n");
        Assert.Equal(Commit, GitInfo.Read(_root)?.RevisionId);
        Write(".git/refs/heads/main", OtherCommit);
        Assert.Equal(OtherCommit, GitInfo.Read(_root)?.RevisionId);
    }

    [Fact]
    public void A_detached_head_has_a_commit_and_no_branch()
    {
        Write(".git/HEAD", Commit + "\n");
        Assert.Equal(new VersionControlInfo(_root, null, Commit, null), GitInfo.Read(_root));
    }

    [Fact]
    public void A_repository_without_a_commit_has_a_branch()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(new VersionControlInfo(_root, null, null, "main"), GitInfo.Read(_root));
    }

    [SkippableTheory]
    [InlineData(".git/HEAD")]
    [InlineData(".git/config")]
    [InlineData(".git/packed-refs")]
    [InlineData(".git/refs/heads/main")]
    public async Task Pipe_or_device_in_the_place_of_a_file_is_not_waited_for(string name)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The device is Linux's.");
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Directory.CreateDirectory(Path.Combine(_root, ".git/refs/heads"));
        var path = Path.Combine(_root, name);
        File.Delete(path);
        File.CreateSymbolicLink(path, "/dev/zero");
        Assert.Null((await ReadAsync())?.RevisionId);
        File.Delete(path);
        using (var process = System.Diagnostics.Process.Start("mkfifo", path))
        {
            await process.WaitForExitAsync();
        }

        Assert.Null((await ReadAsync())?.RevisionId);
    }

    [Fact]
    public void A_worktree_has_its_own_head_and_the_repositorys_references()
    {
        Write("main/.git/HEAD", "ref: refs/heads/main\n");
        Write("main/.git/packed-refs", $"{Commit} refs/heads/topic\n");
        Write("main/.git/config", "[remote \"origin\"]\nurl = git@example.com:a/b.git\n");
        Write("main/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
        Write("main/.git/worktrees/tree/commondir", "../..\n");
        Write("tree/.git", $"gitdir: {Path.Combine(_root, "main/.git/worktrees/tree")}\n");
        Assert.Equal(
            new VersionControlInfo(Path.Combine(_root, "tree"), "ssh://example.com/a/b.git", Commit, "topic"),
            GitInfo.Read(Path.Combine(_root, "tree")));
    }

    [Fact]
    public void The_branchs_own_remote_is_preferred()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/config", "[remote \"origin\"]\nurl = https://example.com/origin\n[Remote \"fork\"]\nURL = \"https://example.com/fork\" ; mine\n[branch \"main\"]\nremote = fork\n");
        Assert.Equal("https://example.com/fork", GitInfo.Read(_root)?.RepositoryUri);
    }

    [Theory]
    [InlineData("ref: refs/heads/../../../etc/passwd")]
    [InlineData("ref: /etc/passwd")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void A_head_that_names_no_reference_has_no_commit(string head)
    {
        Write(".git/HEAD", head);
        Assert.Null(GitInfo.Read(_root)?.RevisionId);
    }

    [Fact]
    public void References_that_turn_in_a_circle_end()
    {
        Write(".git/HEAD", "ref: refs/heads/a");
        Write(".git/refs/heads/a", "ref: refs/heads/a");
        Assert.Null(GitInfo.Read(_root)?.RevisionId);
    }

    [Theory]
    [InlineData("https://example.com/a/b", "https://example.com/a/b")]
    [InlineData("https://token@example.com:8443/a/b.git", "https://example.com:8443/a/b.git")]
    [InlineData("ssh://git@example.com:2222/a/b.git", "ssh://example.com:2222/a/b.git")]
    [InlineData("git@example.com:a/b.git", "ssh://example.com/a/b.git")]
    [InlineData("/srv/git/a.git", null)]
    [InlineData("../a.git", null)]
    [InlineData("C:\\git\\a", null)]
    [InlineData("file:///srv/a.git", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Addresses_lose_their_credentials(string? remote, string? expected)
    {
        var cleaned = RemoteAddress.Clean(remote);
        Assert.Equal(expected, cleaned);
        Assert.DoesNotContain("@", cleaned ?? "", StringComparison.Ordinal);
    }

    private Task<VersionControlInfo?> ReadAsync() => Task.Run(() => GitInfo.Read(_root)).WaitAsync(TimeSpan.FromSeconds(30));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
