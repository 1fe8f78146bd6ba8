using StackLint.Compose.Merging;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Short forms that stand for a mapping (compose-go <c>transform</c>).</summary>
internal static class ShortForms
{
    /// <summary>A text as a mapping with that one key: <c>build</c>, and the secrets and configs of a service.</summary>
    internal static AdaptedType.Step Under(string key) => (value, _, _) =>
        value is ComposeScalar { IsNull: false } scalar ? Derived.Map(value, [Entry(scalar, key, scalar)]) : value;

    /// <summary>A list of names as a mapping to null.</summary>
    internal static ComposeValue Names(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeSequence sequence && AreKnown(sequence)
            ? Derived.Map(sequence, Distinct(sequence.Items.OfType<ComposeScalar>().Select(static i =>
                new ComposeEntry(i.Text, i.Node, Derived.Scalar(i, ComposeScalarKind.Null, "")))))
            : value;

    /// <summary>A list of services as a mapping with the defaults of a dependency.</summary>
    internal static ComposeValue Dependencies(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeSequence sequence && AreKnown(sequence)
            ? Derived.Map(sequence, ((ComposeMapping)Forms.ToDependencies(sequence)).Entries)
            : value;

    internal static ComposeValue EnvFiles(ComposeValue value, TreePath path, ComposeDecoder decoder) => value switch
    {
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.Select(EnvFile)),
        ComposeScalar { IsNull: false } => Derived.List(value, [EnvFile(value)]),
        _ => value,
    };

    /// <summary>A text as a list of one; empty items are dropped (compose-go <c>loader/omitEmpty.go</c>).</summary>
    internal static ComposeValue NonEmptyTexts(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        ComposeValue[] items = value is ComposeSequence sequence ? [.. sequence.Items] : value.IsNull ? [] : [value];
        return Derived.List(value, items.Where(static i => i is not ComposeScalar { IsUnknown: false, Text: "" } and not { IsNull: true }));
    }

    /// <summary><c>source[:target[:permissions]]</c>.</summary>
    internal static ComposeValue Device(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeScalar { IsUnknown: false, IsNull: false } scalar)
        {
            return value;
        }

        var parts = scalar.Text.Split(':');
        if (parts.Length > 3)
        {
            decoder.Refuse(value, path, $"confusing device mapping, please use long syntax: {scalar.Text}");
            return value;
        }

        var target = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : parts[0];
        return Derived.Map(scalar, [Text(scalar, "source", parts[0]), Text(scalar, "target", target), Text(scalar, "permissions", parts.Length > 2 ? parts[2] : "rwm")]);
    }

    /// <summary><c>all</c> as a request for each device.</summary>
    internal static ComposeValue Gpus(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeScalar { IsUnknown: false, IsNull: false } scalar
            ? Derived.List(scalar, [Derived.Map(scalar, [Text(scalar, "count", "all")])])
            : value;

    /// <summary>The old <c>external: {name: …}</c> as <c>external: true</c> with a name beside it.</summary>
    internal static ComposeValue External(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeMapping mapping || mapping.Find("external") is not { Value: ComposeMapping external } entry || SiteOf(entry.Key) is not { } site)
        {
            return value;
        }

        var entries = mapping.Entries.Replace(entry, entry with { Value = Derived.Scalar(site, external, ComposeScalarKind.Boolean, "true") });
        if (external.Find("name") is { } name)
        {
            if (mapping.Find("name") is not { } own)
            {
                entries = entries.Add(name);
            }
            else if (own.Value is ComposeScalar { IsUnknown: false } left && name.Value is ComposeScalar { IsUnknown: false } right && left.Text != right.Text)
            {
                decoder.Refuse(name.Value, path, "name and external.name conflict; only use name", Loading.LoadProblemKind.Conflict);
            }
        }

        return Derived.Map(mapping, entries);
    }

    internal static ComposeEntry Text(ComposeScalar scalar, string key, string text) =>
        Entry(scalar, key, Derived.HasHole(text) ? Derived.Unknown(scalar, text) : Derived.Scalar(scalar, ComposeScalarKind.String, text));

    internal static ComposeEntry Entry(ComposeScalar scalar, string key, ComposeValue value) => new(key, scalar.Node, value);

    private static ComposeValue EnvFile(ComposeValue value) =>
        value is ComposeScalar { IsNull: false } scalar ? Derived.Map(value, [Entry(scalar, "path", scalar)]) : value;

    private static bool AreKnown(ComposeSequence sequence) =>
        sequence.Items.All(static i => i is ComposeScalar { IsUnknown: false, IsNull: false });

    private static IEnumerable<ComposeEntry> Distinct(IEnumerable<ComposeEntry> entries) => entries.DistinctBy(static e => e.Name, StringComparer.Ordinal);

    private static YamlScalar? SiteOf(YamlNode key) => key.Resolved as YamlScalar;
}
