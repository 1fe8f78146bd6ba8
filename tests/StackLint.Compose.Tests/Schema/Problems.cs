using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Schema;

/// <summary>What a load refuses, on one line each: path, expectation.</summary>
internal static class Problems
{
    internal static ImmutableArray<LoadProblem> OfStack(params string[] files) => Loading.Load(ComposeTarget.Swarm, files).Problems;

    internal static ImmutableArray<LoadProblem> OfCompose(params string[] files) => Loading.Load(ComposeTarget.Compose, files).Problems;

    internal static ImmutableArray<LoadProblem> OfStackService(string body) => OfStack($"services: {{a: {{{body} }}}}");

    internal static ImmutableArray<LoadProblem> OfComposeService(string body) => OfCompose($"services: {{a: {{image: w, {body} }}}}");

    internal static string Show(IEnumerable<LoadProblem> problems) => string.Join(" | ", problems.Select(static p => $"{p.Path} {p.Expectation}"));

    /// <summary>The characters a problem stands at.</summary>
    internal static string TextOf(LoadProblem problem) => problem.Node.File.Text.ToString(problem.Node.ReportSpan);
}
