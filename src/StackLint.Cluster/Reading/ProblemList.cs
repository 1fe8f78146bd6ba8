using System.Collections.Immutable;
using StackLint.Compose.Words;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>Collects what one tool refuses or misreads.</summary>
/// <param name="tool">The tool.</param>
internal sealed class ProblemList(ClusterTool tool)
{
    private readonly ImmutableArray<ClusterProblem>.Builder _problems = ImmutableArray.CreateBuilder<ClusterProblem>();

    internal int Count => _problems.Count;

    internal void Add(ClusterProblem problem) => _problems.Add(problem);

    internal void AddRange(ImmutableArray<ClusterProblem> problems) => _problems.AddRange(problems);

    internal void Add(ClusterProblemKind kind, YamlNode node, string message, string key = "") =>
        _problems.Add(new ClusterProblem(node.GetLocation(), kind, message) { Tool = tool, Node = node, Key = key });

    internal void Add(ClusterProblemKind kind, ClusterPlace place, string message, string key = "") =>
        _problems.Add(new ClusterProblem(place.GetLocation(), kind, message) { Tool = tool, Node = place.IsPart ? null : place.Node, Key = key });

    /// <summary>A key that the tool does not know, with the one that was probably meant.</summary>
    internal void AddUnknownKey(ClusterEntry entry, string where, IEnumerable<string> known)
    {
        var suggestion = NearestWord.Find(entry.Name, known);
        var hint = suggestion is null ? "" : $"; did you mean '{suggestion}'?";
        _problems.Add(new ClusterProblem(entry.Key.GetLocation(), ClusterProblemKind.UnknownKey, $"'{entry.Name}' is no key of {where}{hint}")
        {
            Tool = tool,
            Node = entry.Key,
            Key = entry.Name,
            Suggestion = suggestion,
        });
    }

    /// <summary>Keys that stand twice.</summary>
    internal void AddDuplicates(YamlFile file)
    {
        foreach (var error in file.Errors)
        {
            if (error.Kind == YamlErrorKind.DuplicateKey)
            {
                _problems.Add(new ClusterProblem(file.Source.GetLocation(error.Span), ClusterProblemKind.DuplicateKey, "the key stands twice; only the last one counts")
                {
                    Tool = tool,
                    Key = file.Source.Text.ToString(error.Span).Trim('"'),
                    Related = error.Related is { } related ? file.Source.GetLocation(related) : null,
                });
            }
        }
    }

    internal ImmutableArray<ClusterProblem> ToImmutable() => _problems.ToImmutable();
}
