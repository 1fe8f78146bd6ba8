using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>Keys that are no strings: Compose names the place and the key.</summary>
internal sealed class ComposeKeys
{
    private readonly List<string> _path = [];
    private readonly List<LoadProblem> _problems = [];

    internal static IEnumerable<LoadProblem> Find(ComposeMapping tree)
    {
        var walk = new ComposeKeys();
        walk.Visit(tree);
        return walk._problems;
    }

    private void Visit(ComposeValue value)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    CheckKey(entry, mapping);
                    Visit(entry.Value, entry.Name);
                }

                break;
            case ComposeSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Visit(sequence.Items[i], i.ToString(CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private void Visit(ComposeValue value, string segment)
    {
        _path.Add(segment);
        Visit(value);
        _path.RemoveAt(_path.Count - 1);
    }

    // What comes through a merge key becomes a string on the way.
    private void CheckKey(ComposeEntry entry, ComposeMapping mapping)
    {
        if (ReferenceEquals(entry.Key.Parent, mapping.Node)
            && entry.Key.Resolved is YamlScalar key
            && ScalarResolver.Resolve(key) is var kind and not ComposeScalarKind.String)
        {
            var path = string.Join('.', _path);
            var name = kind switch
            {
                ComposeScalarKind.Null => "<nil>",
                ComposeScalarKind.Boolean => key.Value.ToLowerInvariant(),
                ComposeScalarKind.Integer when YamlNumber.TryParseInteger(key.Value, out var number) => number.ToString(CultureInfo.InvariantCulture),
                _ => key.Value,
            };
            _problems.Add(new LoadProblem(LoadProblemKind.WrongType, entry.Key, path, $"non-string key {(path.Length == 0 ? "at top level" : $"in {path}")}: {name}")
            {
                Provenance = entry.Value.Provenance,
            });
        }
    }
}
