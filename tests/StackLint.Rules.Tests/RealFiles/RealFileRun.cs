using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;
using StackLint.Tests;

namespace StackLint.Rules.Tests.RealFiles;

/// <summary>Lints the files of the corpus that people deploy, as <c>stacklint</c> does without any setting.</summary>
internal static class RealFileRun
{
    // What stands in these repositories is test data of tools that read Compose files, written to be wrong.
    private static readonly HashSet<string> TestData = new(StringComparer.Ordinal)
    {
        "compose-spec/compose-go", "docker/app", "docker/cli", "docker/compose", "kubernetes/kompose", "tmatens/compose-lint", "traefik/traefik",
        "zavoloklom/docker-compose-linter",
    };

    private static readonly Lazy<RealFileCounts> Run = new(Measure);

    /// <summary>The counts of a run, made once.</summary>
    internal static RealFileCounts Counts => Run.Value;

    /// <summary>The names of the Compose and stack files.</summary>
    internal static IEnumerable<string> Names => ReadKinds().Keys;

    /// <summary>Those of a run that is to be recorded, else the recorded ones.</summary>
    internal static RealFileCounts Current => RepositoryFiles.IsUpdate && Corpus.Folder is not null ? Counts : RealFileCounts.Recorded;

    private static RealFileCounts Measure()
    {
        var kinds = ReadKinds();
        var request = new LintRequest { WorkingDirectory = Corpus.FilesFolder, Paths = ["."] };
        var result = new LintRun(new RulePackSet(new BuiltInRulePack())).Execute(request);
        foreach (var note in result.Notes.Where(static n => n is { Kind: RunNoteKind.Skipped, Path: not null }))
        {
            kinds.Remove(note.Path!);
        }

        var shown = FindingGroup.Folded(result.Active).Where(g => kinds.ContainsKey(g.First.Path)).ToList();
        var perFile = shown.CountBy(static g => g.First.Path).ToDictionary(StringComparer.Ordinal);
        return new RealFileCounts(
            [
                .. shown.GroupBy(static g => g.First.Id)
                    .Select(static g => new RealFileCounts.Rule(g.Key, g.Select(static f => f.First.Path).Distinct().Count(), g.Count()))
                    .OrderBy(static r => r.Id, StringComparer.Ordinal),
            ],
            [
                .. kinds.GroupBy(static k => k.Value, static k => k.Key)
                    .OrderBy(static g => g.Key, StringComparer.Ordinal)
                    .Select(g => new RealFileCounts.Kind(g.Key, g.Count(), Median([.. g.Select(f => perFile.GetValueOrDefault(f))]))),
            ]);
    }

    private static Dictionary<string, string> ReadKinds() =>
        File.ReadLines(Path.Combine(Corpus.Folder!, "manifest.tsv")).Skip(1)
            .Select(static l => l.Split('\t'))
            .Where(static c => c[4] is "compose" or "stack" && !TestData.Contains(c[1]))
            .ToDictionary(static c => c[0], static c => c[4], StringComparer.Ordinal);

    private static double Median(int[] counts)
    {
        Array.Sort(counts);
        return counts.Length == 0 ? 0 : (counts[(counts.Length - 1) / 2] + counts[counts.Length / 2]) / 2.0;
    }
}
