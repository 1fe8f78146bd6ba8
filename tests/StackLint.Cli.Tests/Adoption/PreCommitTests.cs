using System.Text.RegularExpressions;

namespace StackLint.Cli.Tests.Adoption;

/// <summary>The hook is added to a configuration in the style it has, and every other byte stays.</summary>
public sealed class PreCommitTests : IDisposable
{
    private const string FileName = ".pre-commit-config.yaml";

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    public static TheoryData<string, string> Layouts => new()
    {
        { "repos:\n  - repo: https://example.com/a\n    rev: v1\n    hooks:\n      - id: a # last\n", "\n  - repo: URL\n    rev: REV\n    hooks:\n      - id: stacklint" },
        { "# head\nrepos:\n-   repo: https://example.com/a\n    rev: v1\n    hooks:\n    -   id: a\n\n# tail\nci:\n    autofix_prs: false\n", "\n-   repo: URL\n    rev: REV\n    hooks:\n    -   id: stacklint" },
        { "repos:\r\n- repo: local\r\n  hooks:\r\n  - {id: a, name: a, language: system, entry: \"true\"}\r\n", "\r\n- repo: URL\r\n  rev: REV\r\n  hooks:\r\n  - id: stacklint" },
        { "default_stages: [pre-commit]\nrepos:\n    - repo: https://example.com/a\n      rev: v1\n      hooks: [{id: a}]", "\n    - repo: URL\n      rev: REV\n      hooks:\n        - id: stacklint" },
        { "repos: [{repo: https://example.com/a, rev: v1, hooks: [{id: a}]}]\n", ", {repo: URL, rev: REV, hooks: [{id: stacklint}]}" },
        { "fail_fast: true\n", "\nrepos:\n  - repo: URL\n    rev: REV\n    hooks:\n      - id: stacklint" },
    };

    [SkippableTheory]
    [MemberData(nameof(Layouts))]
    public void Hook_is_added_in_the_style_of_the_file(string before, string added)
    {
        _repository.Write(FileName, before);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "pre-commit").ExitStatus);
        var after = _repository.Read(FileName);
        added = added.Replace("URL", StackLint.Cli.Adoption.ToolSource.Repository, StringComparison.Ordinal).Replace("REV", StackLint.Cli.Adoption.ToolSource.Revision, StringComparison.Ordinal);
        Assert.Contains(added, after);
        Assert.Equal(before, after.Replace(added, "", StringComparison.Ordinal));
        Assert.Contains($"{FileName} has the hook\n", _repository.Run("init", "--only", "pre-commit").Error);
        Validate();
    }

    [SkippableTheory]
    [InlineData(false, "compose.yaml")]
    [InlineData(false, "deploy/shop-stack.yml", "Docker-Compose.prod.YML")]
    [InlineData(true, "shop.yml")]
    [InlineData(true, "a stack's.yml", "compose.yaml", "deploy/prod/it's (1).yaml")]
    [InlineData(true, "swarm/prod.yaml", "swarm/test.yaml", "swarm/dev.yaml", "swarm/build.YML")]
    public void Hook_runs_on_every_file_that_was_found(bool isWidened, params string[] files)
    {
        foreach (var file in files)
        {
            _repository.Write(file, Samples.Warning);
        }

        _repository.Write("notes.json", "{}");
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "pre-commit").ExitStatus);
        var pattern = FilesOf(_repository.Read(FileName));
        Assert.Equal(isWidened, pattern is not null);
        var regex = new Regex(pattern ?? FilesOf(File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, ".pre-commit-hooks.yaml")))!);
        Assert.All(files, f => Assert.Matches(regex, f));
        Assert.DoesNotMatch(regex, "notes.json");
        Assert.DoesNotMatch(regex, "deploy/yaml.md");
        Validate();
    }

    [Fact]
    public void Cluster_documents_are_found_by_the_hook_too()
    {
        _repository.Write("ops/launchpad.json", "{\"apiVersion\": \"launchpad.mirantis.com/mke/v1.6\", \"kind\": \"mke\", \"spec\": {\"hosts\": []}}\n");
        _repository.Run("init", "--yes", "--only", "pre-commit");
        Assert.Matches(FilesOf(_repository.Read(FileName))!, "ops/launchpad.json");
    }

    [SkippableFact]
    public void Pattern_is_quoted_in_a_flow_list()
    {
        _repository.Write(FileName, "repos: [{repo: https://example.com/a, rev: v1, hooks: [{id: a}]}]\n");
        _repository.Write("shop.yml", Samples.Warning);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "pre-commit").ExitStatus);
        Assert.Contains("hooks: [{id: stacklint, files: '(?i)", _repository.Read(FileName));
        Validate();
    }

    [Fact]
    public void Pattern_of_the_hook_is_known() =>
        Assert.Equal(StackLint.Cli.Adoption.PreCommitFiles.OfHook, FilesOf(File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, ".pre-commit-hooks.yaml"))));

    [SkippableTheory]
    [InlineData("# nothing yet\nrepos: []\n")]
    [InlineData("repos:\n")]
    public void Empty_list_is_filled(string before)
    {
        _repository.Write(FileName, before);
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "pre-commit").ExitStatus);
        Assert.StartsWith(before[..(before.IndexOf(':') + 1)], _repository.Read(FileName));
        Validate();
    }

    [SkippableFact]
    public void New_configuration_is_valid()
    {
        Assert.Equal(ExitStatus.Clean, _repository.Run("init", "--yes", "--only", "pre-commit").ExitStatus);
        Validate();
    }

    [Theory]
    [InlineData("repos: [\n")]
    [InlineData("- a\n")]
    [InlineData("repos: {a: b}\n")]
    [InlineData("repos: &r [1]\nx: 2\n---\nb: 1\n")]
    [InlineData("{repos: [{repo: local, hooks: []}]}\n")]
    public void What_has_no_place_for_the_hook_is_left_alone_with_a_hint(string before)
    {
        _repository.Write(FileName, before);
        var run = _repository.Run("init", "--yes", "--only", "pre-commit");
        Assert.Contains($"{FileName} is not laid out so that an entry can be added; add this below 'repos:':\n\n  - repo: https://", run.Error);
        Assert.EndsWith("there is nothing to write\n", run.Error);
        Assert.Equal(before, _repository.Read(FileName));
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
    }

    [Theory]
    [InlineData("repos:\n- repo: https://github.com/stacklint/stacklint\n  rev: v0\n  hooks: [{id: other}]\n")]
    [InlineData("repos:\n- repo: local\n  hooks:\n  - id: stacklint-system\n")]
    public void Hook_that_is_there_is_enough(string before)
    {
        _repository.Write(FileName, before);
        Assert.EndsWith($"{FileName} has the hook\nthere is nothing to do\n", _repository.Run("init", "--yes", "--only", "pre-commit").Error);
    }

    private static string? FilesOf(string yaml) =>
        yaml.Split('\n').Select(static l => l.Trim()).Where(static l => l.StartsWith("files: ", StringComparison.Ordinal)).Select(static l => l[7..].Trim('\'')).FirstOrDefault();

    [Theory]
    [InlineData("id: stacklint", ", but it does not run on a/shop.yml and 1 more file; give it files: '(?i)(")]
    [InlineData("id: stacklint-system, files: a", "\n")]
    public void Hook_that_is_there_and_misses_files_is_told_of(string hook, string expected)
    {
        _repository.Write(FileName, $"repos:\n- repo: local\n  hooks:\n  - {{{hook}}}\n");
        _repository.Write("compose.yaml", Samples.Warning);
        _repository.Write("a/shop.yml", Samples.Warning);
        _repository.Write("b/shop.yml", Samples.Warning);
        Assert.Contains($"{FileName} has the hook{expected}", _repository.Run("init", "--dry-run", "--only", "pre-commit").Error);
    }

    // Last, as a missing program skips what stands behind.
    private void Validate()
    {
        var (status, output, error) = ExternalProgram.Require("pre-commit").Run(_repository.Root, "validate-config");
        Assert.True(status == 0, output + error);
    }
}
