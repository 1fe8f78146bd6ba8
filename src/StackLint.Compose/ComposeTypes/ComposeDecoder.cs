using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What transforming and decoding a project needs to know, and where they report.</summary>
internal sealed class ComposeDecoder(LoadContext context)
{
    private readonly HashSet<YamlNode> _refused = [];

    internal LoadContext Context { get; } = context;

    /// <summary>Relative paths as this project's working directory makes them absolute.</summary>
    internal ComposePaths Paths { get; } = new(context.WorkingDirectory, context.Options.HomeDirectory);

    /// <summary>Reports what Docker refuses, once for a node, and not where an earlier stage refused it.</summary>
    internal void Refuse(ComposeValue value, TreePath path, string expectation, LoadProblemKind kind = LoadProblemKind.InvalidValue)
    {
        if (_refused.Add(value.Node) && !Context.Problems.Exists(p => ReferenceEquals(p.Node, value.Node)))
        {
            Context.Report(new LoadProblem(kind, value.Node, path.ToString(), expectation) { Provenance = value.Provenance });
        }
    }
}
