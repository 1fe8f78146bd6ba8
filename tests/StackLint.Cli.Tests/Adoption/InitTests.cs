using System.Text;

namespace StackLint.Cli.Tests.Adoption;

public sealed class InitTests : IDisposable
{
    private const string Workflow = ".github/workflows/stacklint.yml";
    private const string PreCommit = ".pre-commit-config.yaml";

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void New_repository_gets_everything_and_a_second_run_has_nothing_to_do()
    {
        _repository.Write("deploy/shop-stack.yml", Samples.Warning);
        var first = _repository.Run("init", "--yes");
        Assert.Equal(ExitStatus.Clean, first.ExitStatus);
        Assert.Contains("found 1 stack\n1 finding at or above warning in 1 file\n", first.Error);
        Assert.Equal(["[*.{yml,yaml}]"], _repository.Read(".editorconfig").Split('\n').Where(static l => l.StartsWith('[')));
        Assert.Contains("- id: stacklint\n", _repository.Read(PreCommit));
        Assert.Contains("branches: [main]\n", _repository.Read(Workflow));
        Assert.Contains("uses: stacklint/stacklint@", _repository.Read(Workflow));

        var files = _repository.Snapshot();
        var second = _repository.Run("init", "--yes");
        Assert.Equal(ExitStatus.Clean, second.ExitStatus);
        Assert.EndsWith("there is nothing to do\n", second.Error);
        Assert.Equal("", second.Output);
        Assert.Equal(files, _repository.Snapshot());
        Assert.DoesNotContain("SL0006", _repository.Run("--format", "concise").Output);
    }

    [Fact]
    public void Findings_that_are_there_fail_neither_hook_nor_workflow()
    {
        _repository.Write("deploy/stack.yml", Samples.Warning);
        _repository.Write("shop.yml", "services: {web: {image: \"nginx:1.27\", restart: always}}\n");
        Assert.Equal(ExitStatus.Findings, _repository.Run("lint").ExitStatus);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes").ExitStatus);

        // Also with what the new settings make of shop.yml.
        Assert.Contains("\nstacklint.default_target = swarm\n", _repository.Read(".editorconfig"));
        Assert.Equal(ExitStatus.Clean, _repository.Run("lint", "--baseline", "stacklint.baseline.sarif").ExitStatus);
        Assert.Contains("args: [--baseline=stacklint.baseline.sarif, --]\n", _repository.Read(PreCommit));
        Assert.Contains("args: |\n            --baseline=stacklint.baseline.sarif\n            --sarif-absent=exclude\n", _repository.Read(Workflow));

        _repository.Write("deploy/new-stack.yml", Samples.Warning);
        Assert.Equal(ExitStatus.Findings, _repository.Run("lint", "--baseline", "stacklint.baseline.sarif").ExitStatus);
    }

    [Fact]
    public void Clean_repository_gets_no_baseline()
    {
        _repository.Write("stack.yml", File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, "testdata/valid/stack.yml")));
        Assert.Contains("no baseline is needed: no finding fails a run\n", _repository.Run("init", "--yes").Error);
        Assert.False(File.Exists(Path.Combine(_repository.Root, "stacklint.baseline.sarif")));
        Assert.DoesNotContain("baseline", _repository.Read(PreCommit));
    }

    [Theory]
    [InlineData("root = true\n\n[*]\nindent_style = space\n", "\n")]
    [InlineData("\ufeffroot = true\r\n[*]\r\nindent_style = space", "\r\n")]
    [InlineData("", "\n")]
    public void Existing_configuration_keeps_its_bytes_and_its_line_ends(string before, string lineBreak)
    {
        _repository.Write(".editorconfig", before);
        _repository.Write("stack.yml", Samples.Warning);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "editorconfig").ExitStatus);
        var after = _repository.ReadBytes(".editorconfig");
        Assert.Equal(Encoding.UTF8.GetBytes(before), after[..Encoding.UTF8.GetByteCount(before)]);
        var added = Encoding.UTF8.GetString(after[Encoding.UTF8.GetByteCount(before)..]);
        Assert.Equal(added.ReplaceLineEndings(lineBreak), added);
        Assert.EndsWith(lineBreak, added);
        Assert.Contains("[*.{yml,yaml}]", added);
    }

    [Fact]
    public void Configuration_with_settings_is_left_alone()
    {
        _repository.Write(".editorconfig", "root = true\n[*]\nstacklint.target = swarm\n");
        Assert.Contains(".editorconfig has a section of StackLint\n", _repository.Run("init", "--dry-run").Error);
    }

    [Theory]
    [InlineData(true, "shop.yml does not show where it is deployed; every other file here is a stack.\nstacklint.default_target = swarm\n", "shop.yml")]
    [InlineData(true, "# stacklint.default_target = swarm               # compose.yaml does not show where it is deployed; compose is assumed\n", "compose.yaml")]
    [InlineData(true, "# stacklint.default_target = swarm               # a.yml and 2 more files do not show where they are deployed; compose is assumed\n", "a.yml", "b.yml", "compose.yaml")]
    [InlineData(false, "# stacklint.default_target = swarm               # a.yml and b.yml do not show where they are deployed; compose is assumed\n", "a.yml", "b.yml")]
    [InlineData(true, "# stacklint.target = swarm ")]
    public void Target_is_written_only_where_the_files_leave_one_answer(bool hasStack, string expected, params string[] silent)
    {
        if (hasStack)
        {
            _repository.Write("deploy/stack.yml", Samples.Warning);
        }

        foreach (var name in silent)
        {
            _repository.Write(name, "services: {web: {image: \"nginx:1.27\"}}\n");
        }

        _repository.Run("init", "--yes", "--only=editorconfig");
        Assert.Contains(expected, _repository.Read(".editorconfig"));
    }

    [Fact]
    public void Files_that_build_on_another_are_named()
    {
        _repository.Write("deploy/docker-compose.yml", "services: {web: {image: nginx}}\n");
        _repository.Write("deploy/docker-compose.prod.yml", "services: {web: {restart: always}}\n");
        _repository.Run("init", "--yes", "--only=editorconfig");
        Assert.Contains("# [deploy/docker-compose.prod.yml]\n# stacklint.base_files = docker-compose.yml ", _repository.Read(".editorconfig"));
    }

    [Fact]
    public void Nothing_is_written_without_leave()
    {
        _repository.Write("stack.yml", Samples.Warning);
        var files = _repository.Snapshot();
        var silent = _repository.Run("init");
        Assert.Equal(ExitStatus.Failed, silent.ExitStatus);
        Assert.EndsWith("nothing was written: there is no terminal to ask on; --yes writes without asking\n", silent.Error);
        Assert.StartsWith("diff --git a/.editorconfig b/.editorconfig\nnew file mode 100644\n--- /dev/null\n+++ b/.editorconfig\n@@ -0,0 +1,", silent.Output);
        Assert.Equal(ExitStatus.Failed, _repository.Answer("n\n").ExitStatus);
        Assert.Equal(ExitStatus.Failed, _repository.Answer("").ExitStatus);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--dry-run").ExitStatus);
        Assert.Equal(files, _repository.Snapshot());

        var asked = _repository.Answer("y\n");
        Assert.Equal(ExitStatus.Clean, asked.ExitStatus);
        Assert.Contains("Write these 4 files? [y/N] written: .editorconfig\n", asked.Error);
        Assert.EndsWith("\ncommit them; 'pre-commit install' sets the hook up in this clone\n", asked.Error);
        Assert.Contains("\e[32m+[*.{yml,yaml}]\e[0m\n", asked.Output);
        Assert.NotEqual(files, _repository.Snapshot());
    }

    [Fact]
    public void Long_file_is_shown_in_part_on_a_terminal()
    {
        for (var i = 0; i < 60; i++)
        {
            _repository.Write($"s{i}/stack.yml", Samples.Warning);
        }

        var asked = _repository.Answer("y\n");
        Assert.Matches(@"\n\.\.\. and \d+ more lines\n\e\[1mdiff --git a/\.pre-commit-config\.yaml ", asked.Output);
        Assert.Equal(ExitStatus.Clean, _repository.Run("lint", "--baseline", "stacklint.baseline.sarif").ExitStatus);
    }

    [SkippableFact]
    public void Link_is_not_written_through()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need leave there.");
        var target = _repository.Write("elsewhere/config", "root = true\n");
        File.CreateSymbolicLink(Path.Combine(_repository.Root, ".editorconfig"), target);
        var run = _repository.Run("init", "--yes");
        Assert.Contains($"error: .editorconfig is a symbolic link to {target}; what it leads to is for its owner to change\nnothing was written; --only leaves parts out\n", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal("root = true\n", File.ReadAllText(target));
        Assert.False(File.Exists(Path.Combine(_repository.Root, PreCommit)));
    }

    [SkippableFact]
    public void Linked_folder_is_not_written_into()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need leave there.");
        using var other = new ScratchFolder();
        Directory.CreateSymbolicLink(Path.Combine(_repository.Root, ".github"), other.Root);
        var run = _repository.Run("init", "--yes");
        Assert.Contains("error: .github is a symbolic link to ", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal([".editorconfig"], Directory.EnumerateFileSystemEntries(other.Root).Select(static f => Path.GetFileName(f)));
    }

    [Fact]
    public void Read_only_file_is_left_alone()
    {
        var path = _repository.Write(".editorconfig", "root = true\n");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var run = _repository.Run("init", "--yes");
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Contains("error: .editorconfig is read-only\n", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal("root = true\n", _repository.Read(".editorconfig"));
    }

    [Fact]
    public void File_in_the_place_of_a_folder_is_told()
    {
        _repository.Write(".github", "");
        Assert.Contains("error: .github is a file, and a folder is needed there\n", _repository.Run("init", "--yes").Error);
    }

    [SkippableFact]
    public void File_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new SkipException("There are no modes.");
        }

        var path = _repository.Write(".editorconfig", "root = true\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "editorconfig").ExitStatus);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Job_for_GitLab_is_printed()
    {
        _repository.SetRemote("git@gitlab.example.com:acme/shop.git");
        _repository.Write("stack.yml", Samples.Warning);
        var run = _repository.Run("init", "--yes");
        Assert.Contains("add this to .gitlab-ci.yml:\n\nstacklint:\n  image: mcr.microsoft.com/dotnet/sdk:10.0\n", run.Error);
        Assert.False(Directory.Exists(Path.Combine(_repository.Root, ".github")));
        _repository.Write(".gitlab-ci.yml", "lint: {script: [stacklint]}\n");
        Assert.EndsWith(".gitlab-ci.yml runs StackLint\nthere is nothing to do\n", _repository.Run("init").Error);
    }

    [Fact]
    public void Workflow_that_runs_the_linter_is_enough()
    {
        _repository.Write(".github/workflows/ci.yaml", "jobs: {lint: {steps: [{run: stacklint}]}}\n");
        Assert.Contains(".github/workflows/ci.yaml runs StackLint\n", _repository.Run("init", "--dry-run").Error);
    }

    [Fact]
    public void Other_forges_are_told_what_to_run()
    {
        _repository.SetRemote("https://bitbucket.org/acme/shop.git");
        Assert.Contains("no workflow is written: https://bitbucket.org/acme/shop", _repository.Run("init", "--dry-run").Error);
    }

    [Fact]
    public void Without_a_repository_there_is_neither_hook_nor_workflow()
    {
        using var folder = new ScratchFolder();
        File.Delete(Path.Combine(folder.Root, ".editorconfig"));
        folder.Write("stack.yml", Samples.Warning);
        var run = CliRun.In(folder.Root, "init", "--yes");
        Assert.Contains("there is no Git repository here, so neither hook nor workflow is written; --only names them all the same\n", run.Error);
        Assert.Equal([".editorconfig", "stack.yml", "stacklint.baseline.sarif"], Directory.EnumerateFileSystemEntries(folder.Root).Select(static f => Path.GetFileName(f)).Order());
        CliRun.In(folder.Root, "init", "--yes", "--only", "pre-commit,workflow");
        Assert.True(File.Exists(Path.Combine(folder.Root, Workflow)));
    }

    [Fact]
    public void Folder_below_the_top_is_told_where_the_rest_belongs()
    {
        _repository.Write("deploy/stack.yml", Samples.Warning);
        var run = _repository.Run("init", "deploy", "--yes");
        Assert.Contains($"hook and workflow belong into the top folder of the repository: 'stacklint init {_repository.Root}' writes them\n", run.Error);
        Assert.True(File.Exists(Path.Combine(_repository.Root, "deploy/.editorconfig")));
        Assert.False(File.Exists(Path.Combine(_repository.Root, PreCommit)));
    }

    [Fact]
    public void Repository_without_files_gets_a_workflow_that_passes()
    {
        var run = _repository.Run("init", "--yes");
        Assert.StartsWith("no Compose, stack or cluster files were found\n", run.Error);
        Assert.Contains("args: |\n            --allow-no-files\n", _repository.Read(Workflow));
    }

    [Theory]
    [InlineData("--only is one of editorconfig, baseline, pre-commit, workflow, not 'precommit'; did you mean 'pre-commit'?", "--only", "workflow,precommit")]
    [InlineData("there is no folder 'nowhere'", "nowhere")]
    [InlineData("'stack.yml' is a file; init takes a folder", "stack.yml")]
    [InlineData("--yes writes and --dry-run does not; give one of them", "--yes", "--dry-run")]
    public void Wrong_usage_is_explained(string message, params string[] args)
    {
        _repository.Write("stack.yml", Samples.Warning);
        var run = _repository.Run(["init", .. args]);
        Assert.Contains(message, run.Error);
        Assert.Equal(("", ExitStatus.Failed), (run.Output, run.ExitStatus));
    }
}
