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
    [SkippableFact]
    public void What_docker_stack_deploy_refuses_is_reported_for_that_stage()
    {
        Corpus.Require();
        DeploySpecs.Instance.Require();
        var files = StableHash.Sample(CorpusFiles.All.Where(static f => f.IsAccepted), ConformanceSettings.Bound(60), static f => f.Name);
        var differences = new ConcurrentBag<Difference>();
        var compared = new ConcurrentBag<string>();
        var accepted = 0;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            var result = Lint(file);

            // What depends on a variable without a value is not judged, whatever the client makes of it.
            if (result.Notes.Any(static n => n.Kind == RunNoteKind.UnknownVariables))
            {
                return;
            }

            compared.Add(file.Name);
            var answer = DeploySpecs.Instance.Ask(ConformanceCase.Of(file.Name, ComposeDialect.Stack, file.FullPath));
            using var json = JsonDocument.Parse(answer.Output);
            var isAccepted = json.RootElement.GetProperty("exit").GetInt32() == 0;
            if (isAccepted)
            {
                Interlocked.Increment(ref accepted);
            }

            if (Compare(file, result, isAccepted, json.RootElement.GetProperty("messages")) is { } difference)
            {
                differences.Add(difference);
            }
        });
        ConformanceSuite.Conclude(
            new SuiteResult("stack-deployment", "files", [.. compared], accepted, [.. differences.OrderBy(static d => d.CaseId, StringComparer.Ordinal)]), output);
    }

    private static LintResult Lint(CorpusFile file) => new LintRun(new RulePackSet(new BuiltInRulePack())).Execute(new LintRequest
    {
        WorkingDirectory = file.Folder,
        ComposeFiles = [file.FullPath],
        Target = ComposeTarget.Swarm,
        // The client looks everywhere.
        AllowedRoots = [Path.GetPathRoot(Corpus.FilesFolder)!],
    });

    private static Difference? Compare(CorpusFile file, LintResult result, bool isAccepted, JsonElement messages)
    {
        var refused = result.Diagnostics.Where(static d => d.Details.Stage is FindingStage.Load or FindingStage.Deploy).ToList();
        var last = messages.EnumerateArray().Select(static m => m.GetString() ?? "").LastOrDefault("");
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
