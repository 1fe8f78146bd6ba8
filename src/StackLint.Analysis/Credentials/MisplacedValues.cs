using StackLint.Yaml.Syntax;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the scalars below a mapping that stands where a variable, argument or label has its value: <c>environment: {DB_PASSWORD: {a: …}}</c>.</summary>
internal static class MisplacedValues
{
    // Of CI programs: what says where the value comes from.
    private static readonly string[] Sources = ["from", "valueFrom", "source", "name", "file", "secret"];

    /// <summary>Those of a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="find">The credentials in a scalar below a name.</param>
    internal static IEnumerable<WrittenCredential> Find(YamlNode root, Func<string, YamlScalar, IEnumerable<WrittenCredential>> find) =>
        PlacesIn(root).SelectMany(e => Below(e.Value, find));

    private static IEnumerable<YamlMappingEntry> PlacesIn(YamlNode root)
    {
        foreach (var node in root.DescendantNodesAndSelf())
        {
            foreach (var entry in node is YamlMapping mapping ? mapping.Entries : [])
            {
                if (entry.Name is "environment" or "args" or "labels")
                {
                    yield return entry;
                }
            }
        }
    }

    private static IEnumerable<WrittenCredential> Below(YamlNode place, Func<string, YamlScalar, IEnumerable<WrittenCredential>> find) => place.Resolved switch
    {
        YamlSequence list => list.Items.SelectMany(i => Below(i, find)),
        YamlMapping mapping => mapping.Entries.SelectMany(e =>
            e.Name == "<<" ? Below(e.Value, find)
            : e.Name is { } name && CredentialNames.IsCredential(name) ? Nested(e.Value).SelectMany(s => find(name, s))
            : []),
        _ => [],
    };

    // What stands there directly, also as an item, is no misplaced value.
    private static IEnumerable<YamlScalar> Nested(YamlNode value) => value.Resolved switch
    {
        YamlMapping => Scalars(value),
        YamlSequence list => list.Items.Where(static i => i.Resolved is not YamlScalar).SelectMany(Scalars),
        _ => [],
    };

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node.Resolved switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.Where(static e => !Sources.Contains(e.Name, StringComparer.Ordinal)).SelectMany(static e => Scalars(e.Value)),
        _ => [],
    };
}
