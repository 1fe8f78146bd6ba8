using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Which files the hook runs on: those with a telling name, or whatever a search looks into.</summary>
internal static partial class PreCommitFiles
{
    /// <summary>The pattern of the hook, as <c>.pre-commit-hooks.yaml</c> has it.</summary>
    internal const string OfHook = @"(?i)(^|/)(((docker-)?compose[^/]*|[^/]*(stack|swarm|launchpad)[^/]*)\.ya?ml|[^/]*(daemon|node|inventory)[^/]*\.json)$";

    /// <summary>A pattern for whatever a search looks into.</summary>
    internal const string OfSearch = @"(?i)(\.ya?ml|(daemon|node|inventory|launchpad)[^/]*\.json)$";

    /// <summary>The files that were found and that the pattern of the hook misses.</summary>
    /// <param name="repository">What is there.</param>
    internal static ImmutableArray<string> Missed(RepositoryFacts repository) =>
        [.. repository.ComposeFiles.Concat(repository.Documents).Select(static f => f.Path).Where(static p => !Known().IsMatch(p)).Order(StringComparer.Ordinal)];

    /// <summary>The pattern that the hook needs in place of its own, so that a commit is held to what a run of the whole repository is; null for none.</summary>
    /// <param name="repository">What is there.</param>
    internal static string? Find(RepositoryFacts repository) => Missed(repository).IsEmpty ? null : OfSearch;

    [GeneratedRegex(OfHook, RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Known();
}
