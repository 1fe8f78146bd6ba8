using System.Collections.Immutable;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Fixing.Checking;
using StackLint.Fixing.Planning;
using StackLint.Yaml.Text;

namespace StackLint.Fixing;

/// <summary>What the passes of a run know of its files and fixes.</summary>
internal sealed class PassState
{
    private readonly Dictionary<FixKey, (string Reason, string? Path, int Changes)> _refused = [];
    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _limits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _realPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FixedFile> _files = new(StringComparer.Ordinal);

    /// <summary>The texts that stand in for what is on disk.</summary>
    internal ImmutableDictionary<string, SourceFile> Overlay { get; private set; } = ImmutableDictionary.Create<string, SourceFile>(StringComparer.Ordinal);

    /// <summary>Whether only one file is changed in a pass, to find out which one is to blame.</summary>
    internal bool IsOneFileByOne { get; private set; }

    internal IEnumerable<FixedFile> Files => _files.Values;

    internal bool IsRefused(ReportedDiagnostic finding) => _refused.ContainsKey(FixKey.Of(finding));

    internal string? RefusalOf(ReportedDiagnostic finding) => _refused.GetValueOrDefault(FixKey.Of(finding)).Reason;

    /// <summary>How many fixes of a file may be tried together: fewer and fewer while one of them is at fault, in the end one.</summary>
    internal int LimitOf(string path) => _limits.GetValueOrDefault(path, int.MaxValue);

    internal void Refuse(ReportedDiagnostic finding, string reason)
    {
        var path = finding.File?.FullPath;
        _refused.TryAdd(FixKey.Of(finding), (reason, path, ChangesOf(path)));
    }

    /// <summary>Forgets the refusals in files that other fixes have changed since: what stood in their way may be gone. Returns whether there were any.</summary>
    internal bool Reconsider()
    {
        var outdated = _refused.Where(r => r.Value.Changes < ChangesOf(r.Value.Path)).Select(static r => r.Key).ToList();
        outdated.ForEach(k => _refused.Remove(k));
        return outdated.Count > 0;
    }

    private int ChangesOf(string? path) => path is null ? 0 : _changes.GetValueOrDefault(path);

    /// <summary>The files that were asked for, each under one of its names: links may give it several.</summary>
    internal HashSet<string> WritableFiles(LintResult result) =>
    [
        .. result.Files.Where(static f => f.IsRoot).Select(static f => f.Yaml.Source.FullPath).OfType<string>()
            .GroupBy(RealPathOf, StringComparer.Ordinal)
            .Select(static g => g.Min(StringComparer.Ordinal)!),
    ];

    /// <summary>The overlay with the plans applied, and what is wrong with a text alone.</summary>
    internal (ImmutableDictionary<string, SourceFile> Overlay, IReadOnlyList<Fault> Faults) Apply(LintResult current, ImmutableArray<FilePlan> plans)
    {
        var overlay = Overlay.ToBuilder();
        var faults = new List<Fault>();
        foreach (var plan in plans)
        {
            var after = plan.Apply();
            if (FindFault(plan, after) is { } reason)
            {
                faults.Add(new Fault([plan.FullPath], reason));
            }

            // Under each of its names the file has the same text.
            var real = RealPathOf(plan.FullPath);
            foreach (var file in current.Files.Select(static f => f.Yaml.Source).Where(f => f.FullPath is { } path && RealPathOf(path) == real))
            {
                overlay[file.FullPath!] = file.With(after.Text.ToString());
            }
        }

        return (overlay.ToImmutable(), faults);
    }

    /// <summary>Keeps what was applied.</summary>
    internal void Accept(ImmutableDictionary<string, SourceFile> overlay, ImmutableArray<FilePlan> plans)
    {
        Overlay = overlay;
        foreach (var plan in plans)
        {
            TextsOf(plan).Add(plan.File.Text.ToString());
            _changes[plan.FullPath] = ChangesOf(plan.FullPath) + 1;
            var known = _files.GetValueOrDefault(plan.FullPath, new FixedFile(plan.File, plan.File, 0));
            _files[plan.FullPath] = known with { After = overlay[plan.FullPath], FindingCount = known.FindingCount + plan.Fixes.Sum(static f => f.Findings.Length) };
        }
    }

    /// <summary>Notes who is to blame for faults. Returns the plans, without the fixes of which one is, to be tried at once.</summary>
    internal ImmutableArray<FilePlan> Blame(ImmutableArray<FilePlan> plans, IReadOnlyList<Fault> faults)
    {
        var blamed = new HashSet<PlannedFix>(ReferenceEqualityComparer.Instance);
        foreach (var fault in faults)
        {
            var suspects = Suspects(plans, fault);
            if (suspects is [var file] && Guilty(file, fault) is { } guilty)
            {
                foreach (var finding in guilty.Findings)
                {
                    Refuse(finding, fault.Reason);
                }

                // The others of the file may be tried together again.
                _limits.Remove(file.FullPath);
                blamed.Add(guilty);
                continue;
            }

            IsOneFileByOne |= suspects.Count > 1 && suspects.TrueForAll(static s => s.Fixes.Length == 1);
            suspects.ForEach(s => _limits[s.FullPath] = Math.Max(1, s.Fixes.Length / 2));
            blamed.UnionWith(suspects.SelectMany(static s => s.Fixes));
        }

        return [.. plans.Select(p => p with { Fixes = p.Fixes.RemoveAll(blamed.Contains) }).Where(static p => !p.Fixes.IsEmpty)];
    }

    private static List<FilePlan> Suspects(ImmutableArray<FilePlan> plans, Fault fault)
    {
        var suspects = plans.Where(p => p.FullPath == fault.Paths.FirstOrDefault()).ToList();
        suspects = suspects.Count > 0 ? suspects : [.. plans.Where(p => fault.Paths.Contains(p.FullPath))];
        return suspects.Count > 0 ? suspects : [.. plans];
    }

    // The only fix of the file, or the only one that is for a service in which the fault shows.
    private static PlannedFix? Guilty(FilePlan plan, Fault fault)
    {
        var fixes = plan.Fixes.Length == 1 ? plan.Fixes : plan.Fixes.RemoveAll(f => !f.Findings.Any(d => d.Services.Any(fault.Services.Contains)));
        return fixes is [var only] ? only : null;
    }

    private string? FindFault(FilePlan plan, SourceFile after)
    {
        var text = after.Text.ToString();
        if (text == plan.File.Text.ToString())
        {
            return "it changes nothing";
        }

        // The reader would take it for a mark, and not for a part of the text that was checked.
        if (text.StartsWith('\ufeff') && !plan.File.Text.ToString().StartsWith('\ufeff'))
        {
            return "the file would begin with a byte-order mark more";
        }

        if (TextsOf(plan).Contains(text))
        {
            return "it undoes another fix";
        }

        try
        {
            after.ToBytes();
            return null;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return "it would cut a character in two";
        }
    }

    private HashSet<string> TextsOf(FilePlan plan)
    {
        if (!_texts.TryGetValue(plan.FullPath, out var texts))
        {
            _texts.Add(plan.FullPath, texts = new HashSet<string>(StringComparer.Ordinal));
        }

        return texts;
    }

    private string RealPathOf(string path)
    {
        if (!_realPaths.TryGetValue(path, out var real))
        {
            _realPaths.Add(path, real = RealPath.Of(path));
        }

        return real ?? path;
    }
}
