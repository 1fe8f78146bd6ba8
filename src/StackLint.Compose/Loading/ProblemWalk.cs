using System.Globalization;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>Looks at every entry and scalar of a tree and collects what is wrong with them.</summary>
internal abstract class ProblemWalk
{
    private readonly List<string> _path = [];
    private readonly List<LoadProblem> _problems = [];

    /// <summary>Docker's dotted path to the value at hand; for an entry, to its mapping.</summary>
    protected string Path => string.Join('.', _path);

    internal IEnumerable<LoadProblem> Find(ComposeValue tree)
    {
        Visit(tree);
        return _problems;
    }

    protected virtual void CheckEntry(ComposeEntry entry, ComposeMapping mapping)
    {
    }

    protected virtual void CheckScalar(ComposeScalar scalar)
    {
    }

    /// <summary>The key, where it is written in the mapping itself: what comes through a merge key becomes a string on the way.</summary>
    protected static YamlScalar? OwnKey(ComposeEntry entry, ComposeMapping mapping) =>
        ReferenceEquals(entry.Key.Parent, mapping.Node) ? entry.Key.Resolved as YamlScalar : null;

    protected void Report(LoadProblemKind kind, YamlNode node, ComposeValue value, string expectation) =>
        Report(new LoadProblem(kind, node, Path, expectation) { Provenance = value.Provenance });

    protected void Report(LoadProblem problem) => _problems.Add(problem);

    private void Visit(ComposeValue value)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    CheckEntry(entry, mapping);
                    Visit(entry.Value, entry.Name);
                }

                break;
            case ComposeSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Visit(sequence.Items[i], i.ToString(CultureInfo.InvariantCulture));
                }

                break;
            case ComposeScalar scalar:
                CheckScalar(scalar);
                break;
        }
    }

    private void Visit(ComposeValue value, string segment)
    {
        _path.Add(segment);
        Visit(value);
        _path.RemoveAt(_path.Count - 1);
    }
}
