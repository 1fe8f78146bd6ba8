using StackLint.Compose;
using StackLint.Compose.Loading;

namespace StackLint.Rules.Loading;

/// <summary>Something that a loader found, and which one.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Dialect">Whose loader refuses.</param>
/// <param name="IsOtherTarget">Whether only the second of two targets is concerned: the file may be deployed as a stack, and then this holds.</param>
internal sealed record FoundProblem(LoadProblem Problem, ComposeDialect Dialect, bool IsOtherTarget)
{
    /// <summary>The tool as a person calls it.</summary>
    internal string Tool => Dialect == ComposeDialect.Stack ? "docker stack deploy" : "docker compose";
}
