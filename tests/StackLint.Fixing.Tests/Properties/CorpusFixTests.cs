using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StackLint.Analysis.Findings;
using StackLint.Engine;
using StackLint.Engine.Models;
using StackLint.Engine.Results;
using StackLint.Fixing.Patches;
using StackLint.Fixing.Planning;
using StackLint.Rules;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Tests.Properties;

/// <summary>
/// What fixes promise, held over real files, each by itself: a sample by a fixed stride, all of them with
/// <c>STACKLINT_FIXES=full</c>. The checks share nothing with those that the product makes while it fixes.
/// </summary>
public sealed partial class CorpusFixTests
{
    private const int Stride = 5;

    private static readonly LintRun Run = new(new RulePackSet(new BuiltInRulePack()));

    [SkippableTheory]
    [InlineData(FixApplicability.Safe)]
    [InlineData(FixApplicability.Unsafe)]
    public void Fixed_files_are_what_they_were_but_for_the_fixes(FixApplicability applicability)
    {
        var stride = Environment.GetEnvironmentVariable("STACKLINT_FIXES") == "full" ? 1 : Stride;
        var names = Corpus.Files().Select(static f => f.Name).Where((_, i) => i % stride == 0).ToList();
        var complaints = new ConcurrentBag<string>();
        var files = new ConcurrentBag<FixedFile>();
        Parallel.ForEach(names, name => Check(name, applicability, complaints, files));
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Order(StringComparer.Ordinal)));
        Assert.NotEmpty(files);
        CheckPatch([.. files.DistinctBy(static f => f.FullPath)]);
    }

    private static void Check(string name, FixApplicability applicability, ConcurrentBag<string> complaints, ConcurrentBag<FixedFile> files)
    {
        var request = new LintRequest { WorkingDirectory = Corpus.FilesFolder, Paths = [name] };
        var found = Run.Execute(request);
        foreach (var plan in new FixPlanner(applicability).Plan(found, new PassState()))
        {
            CheckGaps(plan, complaints);
        }

        var outcome = Fix(request, found, applicability);
        foreach (var file in outcome.Files)
        {
            files.Add(file);
            CheckText(file, complaints);
        }

        var overlay = outcome.Files.ToImmutableDictionary(static f => f.FullPath, static f => f.After, StringComparer.Ordinal);
        var after = request with { Overlay = overlay };
        CheckModel(name, request, after, complaints);
        var left = Run.Execute(after);
        CheckFindings(name, found, left, complaints);
        if (!outcome.IsStable || Fix(after, left, applicability).Files is not [])
        {
            complaints.Add($"{name}: a second run finds more to fix");
        }
    }

    private static FixOutcome Fix(LintRequest request, LintResult found, FixApplicability applicability) =>
        new FixRun((overlay, token) => Run.Execute(request with { Overlay = request.Overlay.SetItems(overlay) }, token), applicability).Execute(found);

    // Outside of the edits each byte stands as it stood, in its order.
    private static void CheckGaps(FilePlan plan, ConcurrentBag<string> complaints)
    {
        var before = File.ReadAllBytes(plan.FullPath);
        var after = plan.Apply().ToBytes();
        var encoding = plan.File.Text.Encoding!;
        var text = plan.File.Text.ToString();
        var from = before.Length - encoding.GetByteCount(text);
        var (old, changed, at) = (0, 0, 0);
        foreach (var change in plan.Fixes.SelectMany(static f => f.Fix.Changes).OrderBy(static c => c.Span.Start))
        {
            Gap(from + encoding.GetByteCount(text[at..change.Span.Start]));
            from = 0;
            old += encoding.GetByteCount(text[change.Span.Start..change.Span.End]);
            changed += encoding.GetByteCount(change.NewText ?? "");
            at = change.Span.End;
        }

        Gap(before.Length - old);
        if (changed != after.Length)
        {
            complaints.Add($"{plan.File.Path}: bytes follow the last edit that were not there");
        }

        void Gap(int length)
        {
            if (!before.AsSpan(old, length).SequenceEqual(after.AsSpan(changed, length)))
            {
                complaints.Add($"{plan.File.Path}: bytes changed outside of the edits, after byte {old}");
            }

            old += length;
            changed += length;
        }
    }

    private static void CheckText(FixedFile file, ConcurrentBag<string> complaints)
    {
        var (before, after) = (YamlParser.Parse(file.Before), YamlParser.Parse(file.After));
        if (after.Errors.Length > before.Errors.Length)
        {
            complaints.Add($"{file.Before.Path}: no longer valid YAML: {after.Errors[^1].Message}");
        }

        var comments = before.Comments.CountBy(static c => c.Text).ToList();
        var kept = after.Comments.CountBy(static c => c.Text).ToDictionary();
        complaints.AddRange(comments.Where(c => kept.GetValueOrDefault(c.Key) < c.Value).Select(c => $"{file.Before.Path}: the comment '{c.Key}' is lost"));
        if (!File.ReadAllBytes(file.FullPath).AsSpan().SequenceEqual(file.Before.ToBytes()))
        {
            complaints.Add($"{file.Before.Path}: is not written as it was read");
        }
    }

    private static void CheckModel(string name, LintRequest request, LintRequest after, ConcurrentBag<string> complaints)
    {
        var before = ModelRun.Execute(request).Models;
        var models = ModelRun.Execute(after).Models;
        if (!before.Select(static m => m.Target.Target).SequenceEqual(models.Select(static m => m.Target.Target)))
        {
            complaints.Add($"{name}: is loaded for another target");
        }

        foreach (var (old, now) in before.Zip(models))
        {
            // Some messages name a line, and lines move.
            var refusals = now.Refusals.Select(static r => Digits().Replace(r.Message, "#")).ToList();
            old.Refusals.ToList().ForEach(r => refusals.Remove(Digits().Replace(r.Message, "#")));
            complaints.AddRange(refusals.Select(r => $"{name}: is now refused: {r}"));
        }
    }

    private static void CheckFindings(string name, LintResult before, LintResult after, ConcurrentBag<string> complaints)
    {
        var counts = before.Active.CountBy(static d => d.Id).ToDictionary();
        complaints.AddRange(after.Active.CountBy(static d => d.Id).Where(c => c.Value > counts.GetValueOrDefault(c.Key)).Select(c => $"{name}: has gained {c.Key}"));
    }

    private static void CheckPatch(ImmutableArray<FixedFile> files)
    {
        using var folder = new GitFolder();
        foreach (var file in files)
        {
            folder.Write(file.Before.Path, file.Before.ToBytes());
        }

        var patch = files.SelectMany(static f => UnifiedPatch.Create(f.Before.Path, f.Before.ToBytes(), f.After.ToBytes())).ToArray();
        Assert.True(folder.Apply(patch), folder.Error);
        Assert.All(files, f => Assert.Equal(f.After.ToBytes(), folder.Read(f.Before.Path)));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
