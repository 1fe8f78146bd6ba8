using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose;
using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>What SL0004 says of files that are not there.</summary>
internal static class MissingFiles
{
    // Such files are often made where the project is deployed.
    private static readonly ProfileSeverities OftenMadeLater = ProfileSeverities.Always(RuleSeverity.Warning);

    // A secret that is committed is none.
    private static readonly ProfileSeverities RightlyLeftOut = ProfileSeverities.Always(RuleSeverity.Info);

    /// <summary>The message; null for what is no missing file, and for an address that is taken for a path.</summary>
    internal static string? Describe(FoundProblem found) => found.Problem switch
    {
        { Kind: LoadProblemKind.MissingFile, IsRefusal: false } problem => $"{char.ToUpperInvariant(problem.Expectation[0])}{problem.Expectation[1..]}, and {Outcome(found)} ({problem.Path})",
        { Kind: LoadProblemKind.MissingFile, Node: YamlScalar { Value: { Length: > 0 } name } } when !IsAddress(name) => $"File '{name}' of '{found.Problem.Path}' does not exist, and {found.Tool} loads nothing without it",
        _ => null,
    };

    /// <summary>The severity and the stage, where they are not the rule's own.</summary>
    internal static FindingDetails Details(FoundProblem found) => found.Problem switch
    {
        { Kind: LoadProblemKind.MissingFile, IsRefusal: false } problem => new FindingDetails
        {
            Severities = problem.Path.StartsWith("secrets.", StringComparison.Ordinal) ? RightlyLeftOut : OftenMadeLater,
            Stage = found.Dialect == ComposeDialect.Stack ? FindingStage.Deploy : FindingStage.Manager,
        },
        { Kind: LoadProblemKind.MissingFile, Node: YamlScalar { Value: var name } } when IsAddress(name) => FindingDetails.None,
        { Kind: LoadProblemKind.MissingFile } => new FindingDetails { Severities = OftenMadeLater },
        _ => FindingDetails.None,
    };

    // No file will ever stand there.
    private static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal);

    private static string Outcome(FoundProblem found) => found.Dialect == ComposeDialect.Stack
        ? "docker stack deploy reads it before it makes any service"
        : "no service that uses it starts";
}
