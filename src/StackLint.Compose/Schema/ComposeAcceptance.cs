using StackLint.Compose.Casting;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>Tells whether the Compose Specification takes what a stack refuses.</summary>
internal sealed class ComposeAcceptance
{
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    internal ComposeAcceptance(ComposeMapping tree)
    {
        foreach (var problem in ComposeSchema.Validate(ComposeCasts.Apply(tree, static _ => { })))
        {
            _refused.Add(FullPath(problem));
        }
    }

    /// <summary>Whether the schema of Compose has nothing to say at the problem's place, nor at any place around it.</summary>
    internal bool Accepts(LoadProblem problem)
    {
        var path = FullPath(problem);
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (_refused.Contains(path[..end]))
            {
                return false;
            }
        }

        return true;
    }

    private static string FullPath(LoadProblem problem)
    {
        if (problem.Kind != LoadProblemKind.UnknownKey)
        {
            return problem.Path;
        }

        var name = (problem.Node.Resolved as Yaml.Syntax.YamlScalar)?.Value;
        return problem.Path.Length == 0 ? name ?? "" : $"{problem.Path}.{name}";
    }
}
