using System.Text.RegularExpressions;
using StackLint.Compose;
using StackLint.Compose.Loading;

namespace StackLint.Conformance.Tests.Comparison;

/// <summary>Whether Docker's error is among what the model refuses: of the same class, and at the place that it names.</summary>
internal static partial class RefusalMatcher
{
    private static readonly (string Docker, string Own)[] YamlWords =
    [
        ("already defined at line", "is already defined on line"),
        ("map merge requires map or sequence of maps", "map merge requires map or sequence of maps"),
        ("unknown anchor", "has no anchor"),
        ("control characters are not allowed", "control characters are not allowed"),
    ];

    internal static bool Matches(DockerError error, ModelAnswer model, ComposeDialect dialect) => error.Class switch
    {
        DockerErrorClass.Yaml => IsYamlError(error, model),
        DockerErrorClass.TopLevel => model.HasNoMapping || model.Refusals.Any(static p => p.Path.Length == 0),
        DockerErrorClass.Json => model.Refusals.Any(static p => p.Kind is LoadProblemKind.WrongType or LoadProblemKind.InvalidValue or LoadProblemKind.UnknownKey),
        DockerErrorClass.Forbidden => model.Refusals.Any(static p => p.Kind == LoadProblemKind.ForbiddenKey),
        DockerErrorClass.Interpolation => model.Refusals.Any(p => p.Kind is LoadProblemKind.Interpolation or LoadProblemKind.Cast && IsAt(error, p)),
        DockerErrorClass.Version => model.Refusals.Any(static p => p.Kind == LoadProblemKind.Version || p.Path == "version"),
        DockerErrorClass.Schema => model.Refusals.Any(p => dialect == ComposeDialect.Stack ? SaysTheSame(error, p) : IsAt(error, p)),
        DockerErrorClass.File => model.Refusals.Any(static p => p.Kind is LoadProblemKind.MissingFile or LoadProblemKind.UnreadFile or LoadProblemKind.InvalidValue),
        _ => model.Refusals.Any(),
    };

    // Docker writes [] for every index of an interpolated list, and often names the list alone.
    private static bool IsAt(DockerError error, LoadProblem problem) =>
        error.Path is not { } path
        || path == problem.Path
        || Indexes().Replace(path, "N") == Indexes().Replace(problem.Path, "N")
        || Indexes().Replace(problem.Path, "N").StartsWith(Indexes().Replace(path, "N") + ".", StringComparison.Ordinal);

    // Of several errors Docker prints one; which one is left to chance.
    private static bool SaysTheSame(DockerError error, LoadProblem problem) =>
        IsAt(error, problem)
        && (Simplify(error.Text).EndsWith(Simplify(problem.Expectation), StringComparison.Ordinal) || IsOtherForm(error, problem));

    // A text may stand in place of this mapping, and the schema library tells of the form with the fewest mistakes.
    private static bool IsOtherForm(DockerError error, LoadProblem problem) =>
        problem.Kind == LoadProblemKind.UnknownKey
        && error.Path == problem.Path
        && problem.Path.EndsWith(".build", StringComparison.Ordinal)
        && error.Text.EndsWith(" must be a string", StringComparison.Ordinal);

    // Of mistakes with words of their own, the model has to have the same.
    private static bool IsYamlError(DockerError error, ModelAnswer model)
    {
        foreach (var (docker, own) in YamlWords)
        {
            if (error.Text.Contains(docker, StringComparison.Ordinal))
            {
                return model.YamlErrors.Any(e => e.Contains(own, StringComparison.Ordinal));
            }
        }

        return !model.YamlErrors.IsEmpty || (model.HasNoMapping && error.Text.Contains("empty compose file", StringComparison.Ordinal));
    }

    private static string Simplify(string text) => text.TrimEnd('.').Replace("\n", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"\[\d*\]|\b\d+\b")]
    private static partial Regex Indexes();
}
