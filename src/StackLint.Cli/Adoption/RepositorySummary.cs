using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Compose.Targets;

namespace StackLint.Cli.Adoption;

/// <summary>Says in a sentence what was found in a folder.</summary>
internal static class RepositorySummary
{
    internal static IEnumerable<string> Lines(RepositoryFacts repository)
    {
        string[] kinds =
        [
            .. Some(repository.Count(ComposeTarget.Swarm), "stack"),
            .. Some(repository.Count(ComposeTarget.Compose), "Compose file"),
            .. Some(repository.Count(ComposeTarget.Both), "file for both targets", "files for both targets"),
            .. Some(repository.Documents.Count(static d => d.ClusterKind == ClusterDocumentKind.Launchpad), "Launchpad file"),
            .. Some(repository.Documents.Count(static d => d.ClusterKind == ClusterDocumentKind.Daemon), "engine configuration"),
            .. Some(repository.Documents.Count(static d => d.ClusterKind == ClusterDocumentKind.Nodes), "inventory of nodes", "inventories of nodes"),
        ];
        yield return kinds.Length == 0 ? "no Compose, stack or cluster files were found" : $"found {string.Join(", ", kinds)}";
        var silent = repository.Silent.Count();
        if (silent > 0)
        {
            yield return $"{silent} of them {(silent == 1 ? "shows" : "show")} no target";
        }

        var failing = repository.Failing.ToList();
        if (failing.Count > 0)
        {
            var files = failing.Select(static d => d.Path).Distinct().Count();
            yield return $"{Counted.Of(failing.Count, "finding")} at or above warning in {Counted.Of(files, "file")}";
        }
    }

    private static IEnumerable<string> Some(int count, string word, string? several = null) =>
        count == 0 ? [] : [Counted.Of(count, word, several)];
}
