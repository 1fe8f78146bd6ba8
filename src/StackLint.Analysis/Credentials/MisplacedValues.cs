using StackLint.Yaml.Syntax;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the scalars below a mapping that stands where a variable, argument or label has its value: <c>environment: {DB_PASSWORD: {a: …}}</c>.</summary>
internal static class MisplacedValues
{
    private static readonly string[] Places = ["environment", "args", "labels"];

    // Of CI programs: what says where the value comes from.
    private static readonly string[] Sources = ["from", "valueFrom", "source", "name", "file", "secret"];

    /// <summary>Those of a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="find">The credentials in a scalar below a name.</param>
    internal static IEnumerable<WrittenCredential> Find(YamlNode root, Func<string, YamlScalar, IEnumerable<WrittenCredential>> find) => root switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => (Places.Contains(e.Name, StringComparer.Ordinal) ? Below(e.Value, find) : []).Concat(Find(e.Value, find))),
        YamlSequence sequence => sequence.Items.SelectMany(i => Find(i, find)),
        _ => [],
    };

    private static IEnumerable<WrittenCredential> Below(YamlNode place, Func<string, YamlScalar, IEnumerable<WrittenCredential>> find) => place.Resolved switch
    {
        YamlSequence list => list.Items.SelectMany(i => Below(i, find)),
        YamlMapping mapping => mapping.Entries.SelectMany(e =>
            e.Name == "<<" ? Below(e.Value, find)
            : e.Name is { } name && CredentialNames.IsCredential(name) && e.Value.Resolved is YamlMapping held
                ? Scalars(held).SelectMany(s => find(name, s))
            : e.Name is { } listed && CredentialNames.IsCredential(listed) && e.Value.Resolved is YamlSequence list ? list.Items.Where(static i => i.Resolved is not YamlScalar).SelectMany(Scalars).SelectMany(s => find(listed, s))
            : []),
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
