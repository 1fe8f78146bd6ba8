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

    private readonly HashSet<YamlNode> _refused = [];
    private int _seen;
    private bool _hasContent;

    internal static List<LoadProblem> Validate(ComposeMapping tree)
    {
        var validator = new ShapeValidator(Wording);
        validator.Check(tree, ComposeShapes.Root);
        return validator.Problems;
    }

    /// <summary>Checks a document as it is read, before it is cast and merged with others.</summary>
    internal void CheckDocument(ComposeValue document)
    {
        if (document is not ComposeMapping tree)
        {
            // A file without a word is passed over; a project without a word is none.
            if (document.Node.Span.Length > 0 || context.RootFiles.Any(static f => f.Documents.Length > 1))
            {
                Refuse(document.Node, "top-level object must be a mapping");
            }

            return;
        }

        _hasContent |= tree.Entries.Any(static e => e.Name != "version");
        var tagged = new TagProblems().Find(tree).ToList();
        var misread = tagged.Select(static p => p.Node).ToHashSet();
        foreach (var problem in tagged.Concat(new ComposeKeys().Find(tree).Where(p => !misread.Contains(p.Node))).Concat(new InterpolationProblems().Find(tree)))
        {
            context.Report(problem);
        }
    }

    /// <summary>Checks what the documents up to now are together; says nothing more of what was refused before.</summary>
    internal void Check(ComposeMapping tree)
    {
        var problems = Validate(tree);
        for (; _seen < context.Problems.Count; _seen++)
        {
            _refused.Add(context.Problems[_seen].Node);
        }

        foreach (var problem in problems.Where(p => !_refused.Contains(p.Node)))
        {
            context.Report(problem);
        }
    }

    /// <summary>Checks the project when the last document is merged.</summary>
    /// <param name="tree">The project in its long form; null when no document is a mapping.</param>
    internal void CheckWhole(ComposeMapping? tree)
    {
        foreach (var problem in tree is null ? [] : ComposeValidation.Find(tree))
        {
            context.Report(problem);
        }

        // What is included may be empty.
        if (!_hasContent && context is { Outer: null, Problems.Count: 0 } && context.RootFiles is [{ FirstRoot: { } root }, ..])
        {
            Refuse(root, "empty compose file");
        }
    }

    private void Refuse(YamlNode root, string expectation) =>
        context.Report(new LoadProblem(LoadProblemKind.WrongType, root, "", expectation));
}
