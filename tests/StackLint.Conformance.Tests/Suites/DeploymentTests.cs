using System.Collections.Concurrent;
using System.Text.Json;
using StackLint.Analysis.Findings;
using StackLint.Compose;
using StackLint.Compose.Targets;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;
using StackLint.Conformance.Tests.Reporting;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Rules;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares what the client refuses on deployment with the findings of that stage.</summary>
[Collection("Conformance")]
public sealed class DeploymentTests(ITestOutputHelper output)
{
    private readonly ConcurrentBag<Difference> _differences = [];
    private readonly ConcurrentBag<string> _compared = [];
    private readonly ConcurrentBag<NotCompared> _leftAlone = [];
    private readonly ConcurrentBag<NotCompared> _unanswered = [];
    private int _accepted;

    [SkippableFact]
    public void What_docker_stack_deploy_refuses_is_reported_for_that_stage()
    {
        Corpus.Require();
        DeploySpecs.Instance.Require();
        var all = CorpusFiles.All.Where(static f => f.IsAccepted).ToList();
        var files = StableHash.Sample(all, ConformanceSettings.Bound(60), static f => f.Name);
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, Compare);
        var differences = _differences.OrderBy(static d => d.CaseId, StringComparer.Ordinal);
        var result = new SuiteResult("stack-deployment", "files", [.. all.Select(static f => f.Name)], [.. _compared], _accepted, [.. differences])
        {
            LeftAlone = [.. _leftAlone],
            Unanswered = [.. _unanswered],
        };
        ConformanceSuite.Conclude(result, output);
    }

    private void Compare(CorpusFile file)
    {
        var result = Lint(file);
        if (result.Notes.Any(static n => n.Kind == RunNoteKind.UnknownVariables))
        {
            _leftAlone.Add(new NotCompared(file.Name, "what it deploys depends on variables without a value"));
            return;
        }

        var answer = DeploySpecs.Instance.Ask(ConformanceCase.Of(file.Name, ComposeDialect.Stack, file.FullPath));
        if (answer.Failure is { } failure)
        {
            _unanswered.Add(new NotCompared(file.Name, failure));
            return;
        }

        using var json = JsonDocument.Parse(answer.Output);
        var isAccepted = json.RootElement.GetProperty("exit").GetInt32() == 0;
        var last = json.RootElement.GetProperty("messages").EnumerateArray().Select(static m => m.GetString() ?? "").LastOrDefault("");
        _compared.Add(file.Name);
        if (isAccepted)
        {
            Interlocked.Increment(ref _accepted);
        }

        if (DifferenceOf(file, result, isAccepted, last) is { } difference)
        {
            _differences.Add(difference);
        }
    }

    private static LintResult Lint(CorpusFile file) => new LintRun(new RulePackSet(new BuiltInRulePack())).Execute(new LintRequest
    {
        WorkingDirectory = file.Folder,
        ComposeFiles = [file.FullPath],
        Target = ComposeTarget.Swarm,
        // The client looks everywhere.
        AllowedRoots = [Path.GetPathRoot(Corpus.FilesFolder)!],
    });

    private static Difference? DifferenceOf(CorpusFile file, LintResult result, bool isAccepted, string last)
    {
        var refused = result.Diagnostics.Where(static d => d.Details.Stage is FindingStage.Load or FindingStage.Deploy).ToList();
        return (isAccepted, refused.Count) switch
        {
            (true, > 0) => new Difference(file.Name, DifferenceKind.FalseRefusal, $"FalseRefusal: {refused[0].Id}", string.Join("; ", refused.Select(static d => $"{d.Id} {d.Message}"))),
            // A service without image in a file that stands alone is taken for an override of another file.
            (false, 0) when last.EndsWith("no image specified", StringComparison.Ordinal) => null,
            (false, 0) => new Difference(file.Name, DifferenceKind.Missed, $"Missed: {CauseText.Of(last)}", last),
            _ => null,
        };
    }
}
