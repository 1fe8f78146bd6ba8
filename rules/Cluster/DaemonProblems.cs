using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Cluster;

/// <summary>Which rule says what of the settings of an engine, and in which words.</summary>
internal static class DaemonProblems
{
    private const string Refusal = "dockerd refuses to start";

    private const string LogOptions = "log-opts.";

    /// <summary>Whether a rule reports it: what is no JSON and keys that stand twice are told by the engine of this linter.</summary>
    internal static bool IsOfEngine(ClusterProblem problem) =>
        problem is { Tool: ClusterTool.Engine, Kind: not (ClusterProblemKind.Syntax or ClusterProblemKind.DuplicateKey) };

    /// <summary>Whether it is a matter of types in a <c>daemon.json</c>, SL0003; the values of log options, a trap of its own, are SL7007's.</summary>
    internal static bool IsSchemaViolation(ClusterProblem problem) =>
        IsOfEngine(problem) && problem.Kind == ClusterProblemKind.WrongType && !problem.Key.StartsWith(LogOptions, StringComparison.Ordinal);

    /// <summary>The problem with what comes of it.</summary>
    internal static string Describe(ClusterProblem problem) => problem.Kind switch
    {
        ClusterProblemKind.Ignored or ClusterProblemKind.RemovedKey => problem.Message,

        // The message ends in a question.
        _ when problem.Message.EndsWith('?') => $"{Refusal}: {problem.Message}",
        _ => $"{problem.Message}; {Refusal}",
    };

    /// <summary>The edit that cures it; empty when there is none.</summary>
    internal static ImmutableArray<TextChange> Edit(ClusterProblem problem) => problem.Kind switch
    {
        ClusterProblemKind.WrongType => ClusterProblemEdits.Retype(problem),

        // A flag that may be repeated has one value, its setting a list of them.
        ClusterProblemKind.Ignored when problem.Suggestion == "proxies" || problem.Node?.Entry?.Value.Resolved is YamlScalar => [],
        _ => ClusterProblemEdits.Replace(problem),
    };

    /// <summary>What the edit does; null when there is none.</summary>
    internal static string? TitleOf(ClusterProblem problem) => problem switch
    {
        { Kind: ClusterProblemKind.WrongType } => problem.Message.EndsWith("text", StringComparison.Ordinal) || problem.Message.EndsWith("texts", StringComparison.Ordinal) ? "Put it in quotes" : "Remove the quotes",
        { Suggestion: { } word } => $"Rename to '{word}'",
        _ => null,
    };
}
