using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StackLint.Cli.Commands;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Plans the job that lints each change: a workflow for GitHub, a snippet for GitLab.</summary>
internal sealed partial class WorkflowPart : IAdoptionPart
{
    private const string FileName = ".github/workflows/stacklint.yml";
    private const string GitLabFile = ".gitlab-ci.yml";

    public AdoptionPart Kind => AdoptionPart.Workflow;

    public PartPlan Plan(RepositoryFacts repository, PartPlan planned)
    {
        var options = Options(repository, planned);
        return repository.Forge switch
        {
            Forge.GitLab => Mentions(repository.PathOf(GitLabFile))
                ? PartPlan.Note($"{GitLabFile} runs StackLint")
                : PartPlan.Nothing with { Snippets = [($"add this to {GitLabFile}", GitLabJob(options))] },
            Forge.Other => PartPlan.Note($"no workflow is written: {repository.Git?.RepositoryUri} is neither GitHub nor GitLab; a job has to run '{string.Join(' ', options.Prepend("stacklint"))}'"),
            _ when FindWorkflow(repository) is { } existing => PartPlan.Note($"{existing} runs StackLint"),
            _ => PartPlan.Write(FileName, null, Encoding.UTF8.GetBytes(GitHubWorkflow(repository.DefaultBranch, options))),
        };
    }

    private static ImmutableArray<string> Options(RepositoryFacts repository, PartPlan planned) =>
    [
        .. BaselinePart.FileOf(repository, planned) is { } file ? [$"--baseline={file}", "--sarif-absent=exclude"] : Array.Empty<string>(),
        .. repository.Result.Files.IsEmpty ? ["--allow-no-files"] : Array.Empty<string>(),
    ];

    private static string? FindWorkflow(RepositoryFacts repository)
    {
        var folder = repository.PathOf(".github/workflows");
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder)
            .Where(static f => f.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Where(Mentions)
            .Select(static f => ".github/workflows/" + Path.GetFileName(f))
            .FirstOrDefault();
    }

    // A file that cannot be read mentions nothing; where it stands in the way, writing tells.
    private static bool Mentions(string path) =>
        File.Exists(path) && SourceFileReader.Read(path, path).File?.Text.ToString().Contains("stacklint", StringComparison.OrdinalIgnoreCase) == true;

    private static string GitHubWorkflow(string? branch, ImmutableArray<string> options)
    {
        // A name that a pattern or YAML could read as something else narrows nothing.
        var filter = branch is not null && PlainName().IsMatch(branch) ? $"\n    branches: [{branch}]" : "";
        return $$"""
            # Findings stand in the job's log and under Security, Code scanning; those of severity warning or error fail the job.
            name: stacklint

            on:
              push:{{filter}}
              pull_request:

            permissions:
              contents: read

            jobs:
              stacklint:
                runs-on: ubuntu-latest
                permissions:
                  contents: read
                  security-events: write
                steps:
                  - uses: actions/checkout@v4
                  - uses: {{ToolSource.Action}}{{Arguments(options)}}

            """.ReplaceLineEndings("\n");
    }

    private static string Arguments(ImmutableArray<string> options) =>
        options.IsEmpty ? "" : $"\n        with:\n          args: |{string.Concat(options.Select(static o => $"\n            {o}"))}";

    private static string GitLabJob(ImmutableArray<string> options)
    {
        var report = FormatOptions.Choices.Any(static f => f.Word == "gitlab");
        var artifacts = report
            ? "\n  artifacts:\n    when: always\n    reports:\n      codequality: gl-code-quality-report.json"
            : "";
        return $"""
            stacklint:
              image: mcr.microsoft.com/dotnet/sdk:10.0
              script:
                - {ToolSource.InstallCommand("--tool-path /usr/local/bin")}
                - {string.Join(' ', options.Prepend(report ? "stacklint --output gitlab=gl-code-quality-report.json" : "stacklint"))}{artifacts}

            """.ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._/-]*$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex PlainName();
}
