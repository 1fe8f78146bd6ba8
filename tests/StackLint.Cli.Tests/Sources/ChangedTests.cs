namespace StackLint.Cli.Tests.Sources;

/// <summary>What <c>--changed</c> gets from the real Git.</summary>
public sealed class ChangedTests : IDisposable
{
    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    private ScratchFolder Files => _git.Files;

    [SkippableFact]
    public void Work_tree_index_and_new_files_count_and_ignored_ones_do_not()
    {
        foreach (var name in new[] { "same", "edited", "staged", "removed", "moved" })
        {
            Files.Write($"{name}.yml", Samples.Warning);
        }

        Files.Write(".gitignore", "ignored.yml\n");
        _git.Commit();
        Assert.Equal("", _git.Reported("--changed"));
        Assert.Equal((ExitStatus.Clean, true), (_git.Lint("--changed").ExitStatus, _git.Lint("--changed").Error.Contains("note: no Compose, stack or cluster file has changed\n", StringComparison.Ordinal)));

        Files.Write("edited.yml", Samples.Warning + "# x\n");
        Files.Write("staged.yml", Samples.Warning + "# x\n");
        Files.Write("new.yml", Samples.Warning);
        Files.Write("ignored.yml", Samples.Warning);
        _git.Git("add", "staged.yml");
        _git.Git("rm", "-q", "removed.yml");
        _git.Git("mv", "moved.yml", "to.yml");
        Assert.Equal("edited|new|staged|to", _git.Reported("--changed"));
        Assert.Equal(ExitStatus.Findings, _git.Lint("--changed").ExitStatus);
        Assert.Equal("edited", _git.Reported("--changed", "edited.yml", "same.yml"));
    }

    [SkippableTheory]
    [InlineData("a b/c d.yml")]
    [InlineData("-rf.yml")]
    [InlineData("žluť.yml")]
    [InlineData("quote\".yml")]
    [InlineData("line\nend.yml")]
    public void Names_may_hold_anything(string name)
    {
        Skip.If(OperatingSystem.IsWindows() && name.IndexOfAny(['"', '\n']) >= 0, "Such names cannot be there.");
        Files.Write("same.yml", Samples.Warning);
        _git.Commit();
        Files.Write(name, Samples.Warning);
        Assert.Equal(name[..^4].Replace("\n", "\\n"), _git.Reported("--changed"));
        _git.Commit();
        Files.Write(name, Samples.Warning + "# x\n");
        Assert.Equal(name[..^4].Replace("\n", "\\n"), _git.Reported("--changed"));
    }

    [SkippableFact]
    public void Commit_in_the_place_of_a_path_is_told()
    {
        Files.Write("same.yml", Samples.Warning);
        _git.Commit();
        _git.Git("branch", "other");
        var run = _git.Lint("--changed", "other");
        Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("error: there is no file 'other'; to compare with that commit write --changed=other\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error, _git.Lint("--changed", "--", "other").Error);
        Assert.Contains("gone.yml was not read: it does not exist", _git.Lint("--changed", "gone.yml").Output, StringComparison.Ordinal);
        Assert.Contains("other was not read: it does not exist", _git.Lint("--changed=HEAD", "other").Output, StringComparison.Ordinal);
        Assert.Contains("-x was not read: it does not exist", _git.Lint("--changed", "--", "-x").Output, StringComparison.Ordinal);
        Files.Write("other/new.yml", Samples.Warning);
        Assert.Equal("other/new", _git.Reported("--changed", "other"));
    }

    [SkippableFact]
    public void With_a_commit_the_branch_counts_from_where_it_left()
    {
        Files.Write("base.yml", Samples.Warning);
        Files.Write("other.yml", Samples.Warning);
        _git.Commit();
        _git.Git("branch", "-M", "trunk");
        _git.Git("checkout", "-q", "-b", "topic");
        Files.Write("topic.yml", Samples.Warning);
        _git.Commit();
        _git.Git("checkout", "-q", "trunk");
        Files.Write("other.yml", Samples.Warning + "# later\n");
        _git.Commit();
        _git.Git("checkout", "-q", "topic");
        Files.Write("base.yml", Samples.Warning + "# now\n");
        Assert.Equal("base|topic", _git.Reported("--changed=trunk"));
        Assert.Equal("base", _git.Reported("--changed"));
    }

    [SkippableFact]
    public void Folders_below_and_worktrees_and_repositories_without_a_commit_are_understood()
    {
        Files.Write("sub/a.yml", Samples.Warning);
        Files.Write("b.yml", Samples.Warning);
        Assert.Equal("b|sub/a", _git.Reported("--changed"));
        _git.Commit();
        Files.Write("sub/a.yml", Samples.Warning + "# x\n");
        Assert.Equal("a", GitFolder.FilesOf(GitFolder.LintIn(Path.Combine(_git.Root, "sub"), "--changed")));

        _git.Git("worktree", "add", "-q", "tree");
        Assert.Equal("", GitFolder.FilesOf(GitFolder.LintIn(Path.Combine(_git.Root, "tree"), "--changed")));
        Files.Write("tree/b.yml", Samples.Warning + "# x\n");
        Assert.Equal("b", GitFolder.FilesOf(GitFolder.LintIn(Path.Combine(_git.Root, "tree"), "--changed")));
    }

    [SkippableFact]
    public void Submodule_is_another_repository()
    {
        Files.Write("b.yml", Samples.Warning);
        Files.Write("source/a.yml", Samples.Warning);
        var source = Path.Combine(_git.Root, "source");
        GitFolder.GitIn(source, "init", "-q");
        GitFolder.GitIn(source, "add", "-A");
        GitFolder.GitIn(source, "-c", "user.email=a@b.c", "-c", "user.name=n", "commit", "-q", "-m", "a");
        _git.Git("-c", "protocol.file.allow=always", "submodule", "add", "-q", source, "libs/a");
        Files.Write(".gitignore", "source\n");
        _git.Commit();
        Assert.Equal("b", _git.Reported());
        Assert.Contains("note: libs/a: it is a repository of its own; name it to have it searched\n", _git.Lint().Error);
        Assert.Equal("libs/a/a", _git.Reported("libs/a"));
        Files.Write("libs/a/a.yml", Samples.Warning + "# x\n");
        Assert.Equal("", _git.Reported("--changed"));
        Assert.Equal("a", GitFolder.FilesOf(GitFolder.LintIn(Path.Combine(_git.Root, "libs/a"), "--changed")));
    }

    [SkippableTheory]
    [InlineData("error: --changed: there is no commit 'nope' here; check its name, or fetch it ('git fetch --unshallow' in a shallow clone)\n", "--changed=nope")]
    [InlineData("error: --changed: '' is no commit; name one as in --changed=origin/main\n", "--changed=")]
    [InlineData("error: --changed: '--output=x' is no commit; name one as in --changed=origin/main\n", "--changed=--output=x")]
    [InlineData("error: --changed: 'island' and HEAD have no common ancestor here; a shallow clone may not reach back to it ('git fetch --unshallow')\n", "--changed=island")]
    [InlineData("error: --changed says nothing of standard input\n", "--changed", "-")]
    [InlineData("error: --changed chooses among what a search finds; it cannot be used with --files-from\n", "--changed", "--files-from", "a.yml")]
    public void Question_that_cannot_be_answered_is_an_error(string expected, params string[] args)
    {
        Files.Write("a.yml", Samples.Warning);
        _git.Commit();
        _git.Git("branch", "-M", "trunk");
        _git.Git("checkout", "-q", "--orphan", "island");
        _git.Commit("alone");
        _git.Git("checkout", "-q", "trunk");
        var run = _git.Lint(args);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.StartsWith(expected, run.Error);
        Assert.Equal(args is ["--changed", ..], run.Error.Contains("--help", StringComparison.Ordinal));
        Assert.Equal("", run.Output);
    }

    [SkippableFact]
    public void No_work_tree_or_no_Git_is_an_error()
    {
        using var none = new ScratchFolder();
        var outside = GitFolder.LintIn(none.Root, "--changed");
        Assert.Equal(ExitStatus.Failed, outside.ExitStatus);
        Assert.Equal("error: --changed: this folder is in no Git repository; run it in one, or name the files\n", outside.Error);

        GitFolder.GitIn(none.Root, "init", "-q", "--bare", "bare");
        var bare = GitFolder.LintIn(Path.Combine(none.Root, "bare"), "--changed");
        Assert.Equal(ExitStatus.Failed, bare.ExitStatus);
        Assert.Equal("error: --changed: this repository has no work tree; run it in a clone that has one\n", bare.Error);

        var missing = CliRun.In(_git.Root, new CliRunSettings { Variables = { ["PATH"] = none.Root } }, "--changed");
        Assert.Equal((ExitStatus.Failed, "error: --changed: there is no 'git' in PATH to ask; install Git, or name the files\n"), (missing.ExitStatus, missing.Error));
    }

    [SkippableFact]
    public void Nothing_that_a_repository_names_is_started()
    {
        Skip.If(OperatingSystem.IsWindows(), "The trap is a shell script.");
        Files.Write("a.yml", Samples.Warning);
        Files.Write("b.yml", Samples.Warning);
        Files.Write(".gitattributes", "*.yml filter=trap diff=trap\n");
        _git.Commit();
        var trap = Files.Write("trap", $"#!/bin/sh\ntouch '{_git.Root}/sprung'\ncat\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var name in new[] { "git", "hooks/post-index-change", "hooks/fsmonitor-watchman" })
        {
            Directory.CreateDirectory(Path.Combine(_git.Root, "hooks"));
            File.Copy(trap, Path.Combine(_git.Root, name));
        }

        foreach (var key in new[] { "core.fsmonitor", "core.pager", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean", "filter.trap.smudge", "core.sshCommand", "core.askPass", "alias.diff", "alias.rev-parse" })
        {
            _git.Git("config", key, key.StartsWith("alias", StringComparison.Ordinal) ? "!" + trap : trap);
        }

        _git.Git("config", "filter.trap.required", "true");
        _git.Git("config", "core.hooksPath", Path.Combine(_git.Root, "hooks"));

        // What is older than the index is compared by content, for which filters would run.
        File.SetLastWriteTimeUtc(Path.Combine(_git.Root, "a.yml"), DateTime.UtcNow.AddHours(-1));
        var variables = new Dictionary<string, string?>(GitFolder.Settings.Variables) { ["PATH"] = $".{Path.PathSeparator}{GitFolder.Settings.Variables["PATH"]}" };
        var run = CliRun.In(_git.Root, new CliRunSettings { Variables = variables }, "--changed", "--format", "concise");
        Assert.False(File.Exists(Path.Combine(_git.Root, "sprung")));
        Assert.Equal("", GitFolder.FilesOf(run));
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);

        // The trap is a good one.
        _git.Git("diff", "--stat");
        Assert.True(File.Exists(Path.Combine(_git.Root, "sprung")));
    }

    [SkippableFact]
    public void Filter_that_cannot_be_switched_off_ends_the_run()
    {
        Files.Write("a.yml", Samples.Warning);
        _git.Commit();
        _git.Git("config", "filter.a=b.clean", "false");
        var run = _git.Lint("--changed");
        Assert.Equal((ExitStatus.Failed, "error: --changed: the setting 'filter.a=b.clean' cannot be switched off"), (run.ExitStatus, run.Error.Split('\n')[0]));
    }
}
