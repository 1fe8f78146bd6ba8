using StackLint.Compose.Interpolation;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>What the stack loader checks of each file before it decodes it; one for all files of a load.</summary>
internal sealed class StackSchema(LoadContext context)
{
    private static readonly SchemaWording Wording = new(
        static name => $"Additional property {name} is not allowed",
        static name => $"{name} is required",
        static (first, second) => $"array items[{first},{second}] must be unique");

    private (StackVersion Version, YamlNode Node)? _first;

    /// <summary>Checks a file that has no top-level mapping: the tool refuses it.</summary>
    internal void CheckRoot(YamlNode root) =>
        context.Report(new LoadProblem(LoadProblemKind.WrongType, root, "", "top-level object must be a mapping"));

    /// <summary>Checks a file after interpolation and casts. Where the tool stops at the first step that fails, all are taken.</summary>
    internal void Check(ComposeMapping tree)
    {
        var minor = CheckVersion(tree);
        var forbidden = ForbiddenKeys.Find(tree).ToList();
        var compatible = new Lazy<ComposeAcceptance>(() => new ComposeAcceptance(tree));
        foreach (var problem in forbidden)
        {
            context.Report(problem with { IsComposeSyntax = compatible.Value.Accepts(problem) });
        }

        var tagged = new TagProblems().Find(tree).ToList();
        var misread = tagged.Select(static p => p.Node).ToHashSet();
        foreach (var problem in tagged.Concat(new InterpolationProblems().Find(tree)).Concat(new StackJson().Find(tree).Where(p => !misread.Contains(p.Node))))
        {
            context.Report(problem);
        }

        // What is refused already, forbidden or not to be cast, needs no second word.
        var reported = context.Problems.Select(static p => p.Node).ToHashSet();
        var problems = Validate(tree, minor);
        problems.RemoveAll(p => reported.Contains(p.Node));
        var later = new LaterVersions(tree, minor);
        foreach (var problem in problems)
        {
            var since = later.FirstToAccept(problem);
            context.Report(problem with
            {
                Since = since,
                Suggestion = since is null ? problem.Suggestion : null,
                IsComposeSyntax = compatible.Value.Accepts(problem),
            });
        }
    }

    internal static List<LoadProblem> Validate(ComposeMapping tree, int minor)
    {
        var validator = new ShapeValidator(Wording);
        validator.Check(tree, StackShapes.For(minor));
        return validator.Problems;
    }

    // A version that is not supported selects the latest schema, so that the rest of the file is looked at too.
    private int CheckVersion(ComposeMapping tree)
    {
        var entry = tree.Find("version");
        var version = StackVersion.Of(entry?.Value);
        var node = entry?.Value.Node ?? tree.Node;
        if (version.Minor is null)
        {
            context.Report(new LoadProblem(LoadProblemKind.Version, node, "version", $"unsupported Compose file version: {version.Text}")
            {
                Provenance = entry!.Value.Provenance,
            });
        }

        if (_first is { } first && first.Version.Text != version.Text)
        {
            context.Report(new LoadProblem(LoadProblemKind.Version, node, "version", $"version mismatched between two composefiles : {first.Version.Text} and {version.Text}")
            {
                Related = [new LoadPlace(first.Node.GetLocation(), $"the first file has version {first.Version.Text}")],
            });
        }

        _first ??= (version, node);
        return version.Minor ?? StackShapes.LatestMinor;
    }
}
