using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>What the stack loader cannot write as JSON, as it has to before it looks at the schema: keys that are no strings, infinite numbers.</summary>
internal sealed class StackJson
{
    private readonly List<string> _path = [];
    private readonly List<LoadProblem> _problems = [];

    internal static IEnumerable<LoadProblem> Find(ComposeMapping tree)
    {
        var walk = new StackJson();
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
            case ComposeScalar { Kind: ComposeScalarKind.Float } scalar when SpecialOf(scalar.Text) is { } special:
                Report(LoadProblemKind.InvalidValue, scalar.Node, scalar, $"json: unsupported value: {special}");
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
            && ScalarResolver.Resolve(key) != ComposeScalarKind.String)
        {
            var text = _path.Count == 0 ? "top-level object must be a mapping" : "json: unsupported type: map[interface {}]interface {}";
            Report(LoadProblemKind.WrongType, entry.Key, entry.Value, text);
        }
    }

    private static string? SpecialOf(string text) => text.TrimStart('+') switch
    {
        ".inf" or ".Inf" or ".INF" => "+Inf",
        "-.inf" or "-.Inf" or "-.INF" => "-Inf",
        ".nan" or ".NaN" or ".NAN" => "NaN",
        _ => null,
    };

    private void Report(LoadProblemKind kind, YamlNode node, ComposeValue value, string expectation) =>
        _problems.Add(new LoadProblem(kind, node, string.Join('.', _path), expectation) { Provenance = value.Provenance });
}
