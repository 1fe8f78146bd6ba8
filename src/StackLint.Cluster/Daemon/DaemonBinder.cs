using StackLint.Cluster.Reading;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Daemon;

/// <summary>Reads the settings of an engine.</summary>
internal static class DaemonBinder
{
    internal static DaemonDocument BindFile(YamlFile file)
    {
        var problems = new ProblemList(ClusterTool.Engine);
        var root = file.FirstRoot;
        if (JsonGrammar.FindError(file.Source) is { } error)
        {
            problems.Add(new ClusterProblem(file.Source.GetLocation(error.Span), ClusterProblemKind.Syntax, error.Message) { Tool = ClusterTool.Engine });
        }
        else if (root is not YamlMapping && root is { Span.IsEmpty: false })
        {
            problems.Add(ClusterProblemKind.WrongType, root, "the settings must be an object");
        }

        problems.AddDuplicates(file);
        var settings = Bind(null, root, new ScalarReader());
        problems.AddRange(settings.Problems);
        return new DaemonDocument(file, problems.ToImmutable(), settings);
    }

    /// <summary>Reads settings that stand in another document.</summary>
    /// <param name="key">The key of the mapping.</param>
    /// <param name="node">The mapping; null when nothing is written.</param>
    /// <param name="reader">How scalars are read.</param>
    internal static DaemonSettings Bind(YamlNode? key, YamlNode? node, ScalarReader reader)
    {
        var mapping = ClusterMapping.Of(node);
        var problems = new ProblemList(ClusterTool.Engine);
        if (mapping is not null)
        {
            new DaemonChecks(mapping, reader, problems).Run();
        }

        return new DaemonSettings(key, mapping, reader)
        {
            IsUnknown = mapping is null && node is not null && !ClusterScalar.IsNull(node),
            Keys = mapping is null
                ? []
                : [.. mapping.Entries.Select(static e => new DaemonKey(e.Name, DaemonKeyTable.Find(e.Name) is not null || DaemonChecks.IsGroup(e), e.Key, e.Resolved))],
            Problems = problems.ToImmutable(),
        };
    }
}
