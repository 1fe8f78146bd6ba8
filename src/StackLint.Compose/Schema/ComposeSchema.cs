using StackLint.Compose.Interpolation;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>What Compose checks of what it has merged so far, each time a file or document is added; one for all of a load.</summary>
internal sealed class ComposeSchema(LoadContext context)
{
    private static readonly SchemaWording Wording = new(
        static name => $"additional properties '{name}' not allowed",
        static name => $"missing property '{name}'",
        static (first, second) => $"items at {first} and {second} are equal")
    {
        Timestamp = "invalid jsonType time.Time",
    };

    private readonly HashSet<(YamlNode Node, string Path)> _reported = [];

    internal static List<LoadProblem> Validate(ComposeMapping tree)
    {
        var validator = new ShapeValidator(Wording);
        validator.Check(tree, ComposeShapes.Root);
        return validator.Problems;
    }

    /// <summary>Checks the root of a document that is no mapping with entries.</summary>
    internal void CheckRoot(ComposeValue root)
    {
        var isEmpty = root is ComposeMapping { Entries.IsEmpty: true } || root.IsNull;
        context.Report(new LoadProblem(LoadProblemKind.WrongType, root.Node, "", isEmpty ? "empty compose file" : "top-level object must be a mapping"));
    }

    /// <summary>Checks a document as it is read, before it is merged with others.</summary>
    internal void CheckDocument(ComposeMapping tree)
    {
        foreach (var problem in ComposeKeys.Find(tree).Concat(InterpolationProblems.Find(tree)))
        {
            context.Report(problem);
        }
    }

    /// <summary>Checks what the documents up to now are together.</summary>
    internal void Check(ComposeMapping tree)
    {
        var refused = context.Problems.Where(static p => p.Kind == LoadProblemKind.Cast).Select(static p => p.Node).ToHashSet();
        foreach (var problem in Validate(tree))
        {
            if (!refused.Contains(problem.Node) && _reported.Add((problem.Node, problem.Path)))
            {
                context.Report(problem);
            }
        }
    }
}
