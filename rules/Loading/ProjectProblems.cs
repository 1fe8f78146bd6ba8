using System.Globalization;
using StackLint.Compose;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Deals the loader's problems out to the rules, so that each is reported once.</summary>
internal static class ProjectProblems
{
    /// <summary>The problems that a rule reports. A file for both targets is read as Compose does, then as a stack for what only a stack refuses.</summary>
    internal static IEnumerable<FoundProblem> Of(ComposeProject project, ProblemOwner owner)
    {
        var dialect = project.Options.Dialect;
        foreach (var problem in project.Problems)
        {
            if (OwnerOf(problem, project, dialect) == owner)
            {
                yield return new FoundProblem(problem, dialect, IsOtherTarget: false);
            }
        }

        if (project is not { Target: ComposeTarget.Both, AsStack: { } stack })
        {
            yield break;
        }

        var known = new HashSet<YamlNode>(project.Problems.Select(static p => p.Node), ReferenceEqualityComparer.Instance);
        foreach (var problem in stack.Problems)
        {
            if (!known.Contains(problem.Node) && OwnerUnderBoth(problem, stack) == owner)
            {
                yield return new FoundProblem(problem, ComposeDialect.Stack, IsOtherTarget: true);
            }
        }
    }

    private static ProblemOwner OwnerOf(LoadProblem problem, ComposeProject project, ComposeDialect dialect) => problem.Kind switch
    {
        LoadProblemKind.Interpolation => ProblemOwner.BadInterpolation,
        LoadProblemKind.UndefinedReference or LoadProblemKind.Cycle or LoadProblemKind.MissingFile => ProblemOwner.UndefinedReference,
        LoadProblemKind.ForbiddenKey => ProblemOwner.KeyRejectedByStack,
        LoadProblemKind.UnreadFile or LoadProblemKind.UnreadableFile or LoadProblemKind.Limit => ProblemOwner.Other,
        _ when OtherRules.Report(problem, project) => ProblemOwner.Other,
        _ when dialect == ComposeDialect.Stack && VariablePlaces.IsRefusedVariable(problem, project) => ProblemOwner.CastDiffers,
        _ when dialect == ComposeDialect.Stack && problem.IsComposeSyntax && !IsWrongAnywhere(problem) => ProblemOwner.KeyRejectedByStack,
        _ => ProblemOwner.SchemaViolation,
    };

    // What Compose takes and a stack does not is about the stack, whatever the stack's loader calls it.
    private static ProblemOwner OwnerUnderBoth(LoadProblem problem, ComposeProject stack) =>
        OwnerOf(problem, stack, ComposeDialect.Stack) is var owner && owner == ProblemOwner.SchemaViolation ? ProblemOwner.KeyRejectedByStack : owner;

    // The schema of Compose asks for no format and takes texts for numbers, its loader does not take any text.
    private static bool IsWrongAnywhere(LoadProblem problem) =>
        problem.Expectation.StartsWith("Does not match format", StringComparison.Ordinal)
        || (problem is { Kind: LoadProblemKind.WrongType, Node: YamlScalar scalar }
            && ScalarResolver.Resolve(scalar) == ComposeScalarKind.String
            && !scalar.Value.Contains('$')
            && !IsTextOf(scalar.Value, problem.Expectation));

    private static bool IsTextOf(string text, string expectation) =>
        expectation.EndsWith("boolean", StringComparison.Ordinal)
            ? text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n"
            : !(expectation.EndsWith("integer", StringComparison.Ordinal) || expectation.EndsWith("number", StringComparison.Ordinal))
                || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
