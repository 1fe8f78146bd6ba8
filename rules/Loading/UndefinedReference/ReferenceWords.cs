using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Words;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Says in a person's words what the loaders say of files, bases and circles.</summary>
internal static class ReferenceWords
{
    private const string Circle = " ends in a circle: ";

    /// <summary>The sentence for a problem.</summary>
    /// <param name="found">The problem.</param>
    /// <param name="project">Where a near name may stand.</param>
    internal static string Describe(FoundProblem found, ComposeProject project)
    {
        var problem = found.Problem;
        return problem.Kind switch
        {
            LoadProblemKind.Cycle => DescribeCircle(problem),
            LoadProblemKind.UndefinedReference => DescribeBase(problem, project) ?? ProblemText.Sentence(found),
            _ => ProblemText.Sentence(found),
        };
    }

    /// <summary>The scalar's text: the name of what is missing.</summary>
    private static string? NameOf(LoadProblem problem) => problem.Node.Resolved is YamlScalar { Value: { Length: > 0 } name } ? name : null;

    private static string DescribeCircle(LoadProblem problem)
    {
        var text = problem.Expectation;
        var at = text.IndexOf(Circle, StringComparison.Ordinal);
        if (at < 0)
        {
            return "The file includes itself";
        }

        var steps = text[(at + Circle.Length)..].Split(", which extends ");
        return steps switch
        {
            [var includes] => $"Including files ends in a circle: {includes}",
            [var service, _] => $"Service {service} extends itself",
            [var first, .. var others] => $"Extending services ends in a circle: {first} extends {string.Join(", which extends ", others)}",
            _ => text,
        };
    }

    private static string? DescribeBase(LoadProblem problem, ComposeProject project)
    {
        const string End = "\" not found";
        if (NameOf(problem) is not { } name)
        {
            return null;
        }

        if (problem.Expectation.EndsWith(" has no services section", StringComparison.Ordinal))
        {
            return $"File '{name}' has no services that could be extended";
        }

        var end = problem.Expectation.IndexOf(End, StringComparison.Ordinal);
        if (end < 0 || ServicePaths.FindService(project, problem.Path) is not { } user)
        {
            return null;
        }

        var file = problem.Expectation[(end + End.Length)..];
        return file.Length > 0
            ? $"Service '{user.Name}' extends service '{name}', which is not in '{file[" in ".Length..]}'"
            : $"Service '{user.Name}' extends service '{name}', which is not declared"
                + (NearestWord.Find(name, project.Services.Where(s => s != user).Select(static s => s.Name)) is { } near ? $"; did you mean '{near}'?" : "");
    }
}
