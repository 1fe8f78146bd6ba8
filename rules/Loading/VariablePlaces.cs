using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>The places of a stack that no variable can fill: the client turns the text that was substituted into a number or boolean elsewhere only.</summary>
internal static class VariablePlaces
{
    /// <summary>Whether a refusal is about a variable in a place that takes none, whatever the variable holds.</summary>
    internal static bool IsRefusedVariable(LoadProblem problem, ComposeProject project) =>
        problem.Kind is LoadProblemKind.WrongType or LoadProblemKind.InvalidValue or LoadProblemKind.Cast
        && problem.Node is YamlScalar scalar
        && scalar.Value.Contains('$')
        && (TakesNoVariable(problem.Path) || ServicePaths.FindService(project, problem.Path)?.Name.Contains('.') == true);

    /// <summary>Whether the place is one of those that docker/cli's <c>interpolateTypeCastMapping</c> leaves out.</summary>
    /// <param name="path">Docker's path, dotted, list items by index.</param>
    internal static bool TakesNoVariable(string path) => path.Split('.') switch
    {
        ["services", _, "init"] => true,
        ["services", _, "deploy", "resources", "limits", "pids"] => true,
        ["services", _, "deploy", "resources", "reservations", "generic_resources", _, "discrete_resource_spec", "value"] => true,
        ["services", _, "volumes", _, "tmpfs", "size"] => true,
        _ => false,
    };
}
