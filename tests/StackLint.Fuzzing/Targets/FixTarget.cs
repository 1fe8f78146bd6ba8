using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Engine;
using StackLint.Engine.Memory;
using StackLint.Engine.Models;
using StackLint.Engine.Results;
using StackLint.Fixing;
using StackLint.Fixing.Patches;
using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Fixes: what loaded before loads after, and a second run has nothing to do unless the first said so.</summary>
internal static class FixTarget
{
    internal static void Run(byte[] bytes)
    {
        if (Workplace.FileOf(bytes, "stack.yml") is { } file)
        {
            Check(file, ComposeTarget.Swarm, FixApplicability.Safe);
            Check(file, ComposeTarget.Swarm, FixApplicability.Unsafe);
            Check(file, ComposeTarget.Compose, FixApplicability.Unsafe);
        }
    }

    private static void Check(SourceFile file, ComposeTarget target, FixApplicability applicability)
    {
        var request = Workplace.RequestFor(file, target) with { Memory = new LintMemory() };
        var found = Workplace.Lint(request);
        ResultChecks.AssertSound(found);
        var outcome = new FixRun((overlay, _) => Workplace.Lint(request with { Overlay = overlay }), applicability).Execute(found);
        ResultChecks.AssertSound(outcome.Remaining);
        Assert.All(outcome.Refused, static r => Assert.NotEmpty(r.Reason));
        if (outcome.Files is not [var changed])
        {
            Assert.Empty(outcome.Files);
            return;
        }

        Assert.Equal(file.ToBytes(), changed.Before.ToBytes());
        Assert.NotEqual(file.ToBytes(), changed.After.ToBytes());
        UnifiedPatch.Create(file.Path, file.ToBytes(), changed.After.ToBytes());

        // What is on disk after a fix is what the next run decodes.
        var read = Workplace.FileOf(changed.After.ToBytes(), file.Path);
        Assert.NotNull(read);
        Assert.Equal(changed.After.Text.ToString(), read.Text.ToString());
        var after = Workplace.RequestFor(read, target);
        CheckRefusals(request, after);
        var left = Workplace.Lint(after);
        Assert.Equal(Describe(outcome.Remaining.Diagnostics), Describe(left.Diagnostics));
        var second = new FixRun((overlay, _) => Workplace.Lint(after with { Overlay = overlay }), applicability).Execute(left);
        Assert.True(!outcome.IsStable || second.Files.IsEmpty, "a second run finds more to fix");
    }

    private static void CheckRefusals(LintRequest before, LintRequest after)
    {
        var (old, now) = (RefusalsOf(before), RefusalsOf(after));
        Assert.True(now.Count <= old.Count || !now.Except(old).Any(), $"is refused after the fix: {string.Join("; ", now.Except(old))}");
    }

    // Some messages name a line, and lines move.
    private static List<string> RefusalsOf(LintRequest request) =>
        [.. ModelRun.Execute(request).Models.SelectMany(static m => m.Refusals).Select(static r => new string([.. r.Message.Where(static c => !char.IsAsciiDigit(c))]))];

    private static IEnumerable<string> Describe(ImmutableArray<ReportedDiagnostic> diagnostics) => diagnostics.Select(static d => $"{d.Id} {d.Diagnostic.Location.SourceSpan} {d.Severity} {d.Message}");
}
