using StackLint.Compose;
using StackLint.Conformance.Tests.Generation;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Pairs and triples of files, made of the corpus in one way only.</summary>
internal static class CorpusPairs
{
    /// <summary>All of them for one tool. Files that the stack loader refuses are few among those for it: their refusal says it all.</summary>
    internal static List<ConformanceCase> Of(ComposeDialect dialect)
    {
        var files = CorpusFiles.All.Where(f => dialect == ComposeDialect.Compose || f.IsAccepted || StableHash.Number(f.Name) % 16 == 0).ToList();
        return [.. Twice(files).Concat(Neighbours(files)).Concat(Fragments(files)).Select(f => Case(dialect, f)), .. Overridden(dialect, files)];
    }

    private static IEnumerable<CorpusFile[]> Twice(List<CorpusFile> files) => files.Select(static f => new[] { f, f });

    private static IEnumerable<CorpusFile[]> Neighbours(List<CorpusFile> files)
    {
        foreach (var folder in files.GroupBy(static f => f.Folder))
        {
            var members = folder.OrderBy(static f => f.Name, StringComparer.Ordinal).ToList();
            for (var i = 0; i + 1 < members.Count; i++)
            {
                yield return [members[i], members[i + 1]];
                if (i + 2 < members.Count)
                {
                    yield return [members[i], members[i + 2], members[i + 1]];
                }
            }
        }
    }

    private static IEnumerable<CorpusFile[]> Fragments(List<CorpusFile> files)
    {
        foreach (var repository in files.GroupBy(static f => f.Repository))
        {
            var bases = repository.Where(static f => f.Kind != "fragment").ToList();
            foreach (var fragment in repository.Where(static f => f.Kind == "fragment"))
            {
                foreach (var file in StableHash.Sample(bases, 2, b => b.Name + fragment.Name))
                {
                    yield return [file, fragment];
                }
            }
        }
    }

    private static IEnumerable<ConformanceCase> Overridden(ComposeDialect dialect, List<CorpusFile> files)
    {
        foreach (var file in files.Where(static f => f.Kind != "fragment"))
        {
            if (OverrideFiles.For(file, dialect) is { } path)
            {
                yield return ConformanceCase.Of(file.Name + " + generated override", dialect, file.FullPath, path);
            }
        }
    }

    private static ConformanceCase Case(ComposeDialect dialect, CorpusFile[] files) =>
        ConformanceCase.Of(string.Join(" + ", files.Select(static f => f.Name)), dialect, [.. files.Select(static f => f.FullPath)]);
}
