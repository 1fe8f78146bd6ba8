using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Puts a problem into words: where it is and what is asked for.</summary>
internal static class ProblemText
{
    private const int LongestQuote = 40;

    private static readonly string[] Predicates = ["must ", "is ", "does ", "has ", "ends ", "gives ", "names ", "refers ", "depends ", "extends ", "conflicts ", "cannot "];

    /// <summary>The place, quoted: the loader's path, for an unknown key with that key.</summary>
    internal static string Place(LoadProblem problem)
    {
        var path = problem.Path;
        if (problem.Kind == LoadProblemKind.UnknownKey
            && KeyOf(problem) is { } key
            && path != key
            && !path.EndsWith("." + key, StringComparison.Ordinal))
        {
            path = path.Length == 0 ? key : $"{path}.{key}";
        }

        return path.Length == 0 ? "The file" : $"'{path}'";
    }

    /// <summary>The unknown key, null where the problem is about something else.</summary>
    internal static string? KeyOf(LoadProblem problem) =>
        problem is { Kind: LoadProblemKind.UnknownKey, Node: YamlScalar { IsKey: true } key } ? key.Value : null;

    /// <summary>Place, what is wrong there, and what would be right.</summary>
    internal static string Sentence(FoundProblem found) => Place(found.Problem) + Joint(found.Problem) + Expectation(found);

    /// <summary>What is wrong, and what would be right.</summary>
    internal static string Expectation(FoundProblem found)
    {
        var problem = found.Problem;
        return !IsUnknownKey(problem) ? FormHints.Complete(problem) + Contrast(problem) + Since(problem) + Suggestion(problem)
            : IsName(problem) ? "is no valid name: letters, digits, '.', '_' and '-' alone may stand in it"
            : MisplacedKeys.IsNewer(problem) ? $"is no key that {found.Tool} knows up to release 2.40; later ones do"
            : $"is no key that {found.Tool} knows{Since(problem)}{Suggestion(problem)}";
    }

    /// <summary>What stands between the place and the expectation, which is a clause or a text of its own.</summary>
    internal static string Joint(LoadProblem problem)
    {
        var clause = FormHints.Complete(problem);
        return IsUnknownKey(problem) || Predicates.Any(p => clause.StartsWith(p, StringComparison.Ordinal)) ? " " : ": ";
    }

    /// <summary>Whether the schema closes the mapping: the key's own name is right or wrong for no other reason.</summary>
    internal static bool IsAdditional(LoadProblem problem) => problem.Expectation.StartsWith("additional propert", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version that takes it, as a clause.</summary>
    internal static string Since(LoadProblem problem) => problem.Since is { } version ? $" before version {version}" : "";

    private static bool IsUnknownKey(LoadProblem problem) => KeyOf(problem) is not null && IsAdditional(problem);

    // A section takes any name of the right characters.
    private static bool IsName(LoadProblem problem) =>
        KeyOf(problem) is { } key && problem.Path.Split('.')[0] is "services" or "networks" or "volumes" or "secrets" or "configs" or "models"
        && (problem.Path == problem.Path.Split('.')[0] || problem.Path == $"{problem.Path.Split('.')[0]}.{key}");

    private static string Suggestion(LoadProblem problem) =>
        MisplacedKeys.FindHome(problem) is { } home ? $"; did you mean '{home}'?"
        : problem.Suggestion is { } word ? $"; did you mean '{word}'?"
        : MisplacedKeys.IsServiceAtTop(problem) ? "; services stand below 'services'"
        : "";

    // Only the type is in question, so saying what stands there tells the two apart: `5` and "5".
    private static string Contrast(LoadProblem problem)
    {
        if (problem.Kind != LoadProblemKind.WrongType || !problem.Expectation.StartsWith("must be a ", StringComparison.Ordinal) || FormHints.Complete(problem).Contains(", not ", StringComparison.Ordinal))
        {
            return "";
        }

        var remedy = ProblemFix.FindQuotes(problem) switch { true => "; put it in quotes", false => "; write it without quotes", _ => "" };
        return problem.Node.Resolved switch
        {
            YamlScalar scalar when ScalarResolver.Resolve(scalar) == ComposeScalarKind.Null => ", but is empty",
            YamlScalar scalar when scalar.Value.Length <= LongestQuote && !scalar.Value.Contains('\n') => $", not {Noun(ScalarResolver.Resolve(scalar))} '{scalar.Value}'{remedy}",
            YamlMapping => ", not a mapping",
            YamlSequence => ", not a list",
            _ => "",
        };
    }

    private static string Noun(ComposeScalarKind kind) => kind switch
    {
        ComposeScalarKind.Boolean => "the boolean",
        ComposeScalarKind.Integer or ComposeScalarKind.Float => "the number",
        ComposeScalarKind.Timestamp => "the date",
        _ => "the text",
    };
}
