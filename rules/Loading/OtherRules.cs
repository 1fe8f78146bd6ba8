using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Resources;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Knows which of the loader's problems a more special rule reports.</summary>
internal static class OtherRules
{
    private static readonly string[] MemoryPaths =
    [
        ".deploy.resources.limits.memory", ".deploy.resources.reservations.memory", ".mem_limit", ".mem_reservation",
    ];

    internal static bool Report(LoadProblem problem, ComposeProject project) =>
        (IsMemoryNotation(problem) && IsInForce(problem, project)) || IsMissingSource(problem);

    // SL1003 says what is wrong with the notation and offers the right one.
    private static bool IsMemoryNotation(LoadProblem problem) =>
        problem.Kind == LoadProblemKind.InvalidValue
        && problem.Node is YamlScalar scalar
        && ScalarResolver.Resolve(scalar) == ComposeScalarKind.String
        && MemoryPaths.Any(p => problem.Path.EndsWith(p, StringComparison.Ordinal))
        && !ByteSize.TryParse(scalar.Value, out _, out _);

    // SL1003 sees nothing of a value that another file overrides.
    private static bool IsInForce(LoadProblem problem, ComposeProject project) =>
        ServicePaths.FindService(project, problem.Path) is { } service
        && MemorySetting.LimitsOf(service, isCompose: true)
            .Concat(MemorySetting.ReservationsOf(service, isCompose: true))
            .Any(s => ReferenceEquals((s.Text.Source ?? s.Size.Source)?.Node, problem.Node));

    // SL8008 speaks of secrets and configs without a source; it also does under a stack, which loads them.
    private static bool IsMissingSource(LoadProblem problem) =>
        problem.Path.Split('.') is ["secrets" or "configs", _] && problem.Expectation.EndsWith("must be set", StringComparison.Ordinal);
}
