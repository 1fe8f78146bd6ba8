using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>A network, volume, config or secret of the top level.</summary>
/// <param name="noun">How Docker's messages call it.</param>
/// <param name="fields">Its keys beside those that all have.</param>
internal class ObjectType(string noun, params RecordField[] fields) : RecordType(
[
    ("name", TextType.Instance),
    ("external", FlagType.Instance),
    ("labels", PairsType.Labels),
    ("driver", TextType.Instance),
    ("driver_opts", PairsType.Options),
    .. fields,
])
{
    protected string Noun { get; } = noun;

    /// <summary>Brings the object to Docker's form.</summary>
    internal ComposeValue DecodeObject(ComposeEntry entry, TreePath path, StackDecoder decoder) =>
        Decode(entry.Value, path, decoder) is ComposeMapping mapping
            ? Complete(entry, mapping, path, decoder)
            : entry.Value;

    /// <summary>Prints the object; an external one without name gets its key for one.</summary>
    internal ComposeValue PrintObject(ComposeEntry entry)
    {
        var printed = Print(entry.Value);
        return printed is ComposeMapping mapping && IsExternal(mapping) && mapping.Find("name") is null && NameNode(entry) is { } node
            ? Derived.Map(mapping, [.. mapping.Entries, new ComposeEntry("name", node, Derived.Scalar(node, mapping, ComposeScalarKind.String, entry.Name))])
            : printed;
    }

    internal static bool IsExternal(ComposeMapping mapping) =>
        mapping.Find("external")?.Value is ComposeScalar { Kind: ComposeScalarKind.Boolean, IsUnknown: false } external && !FlagType.Instance.IsZero(external);

    /// <summary>The key as a scalar.</summary>
    protected static YamlScalar? NameNode(ComposeEntry entry) => entry.Key.Resolved as YamlScalar;

    /// <summary>Does to a decoded object what Docker does after decoding.</summary>
    protected virtual ComposeMapping Complete(ComposeEntry entry, ComposeMapping mapping, TreePath path, StackDecoder decoder) =>
        NameExternal(mapping, path, decoder);

    protected override ComposeEntry DecodeEntry(ComposeEntry entry, TreePath path, StackDecoder decoder) =>
        entry.Name == "external" ? DecodeExternal(entry, path, decoder) : base.DecodeEntry(entry, path, decoder);

    private static ComposeEntry DecodeExternal(ComposeEntry entry, TreePath path, StackDecoder decoder)
    {
        if (entry.Value is not ComposeMapping and not ComposeScalar { Kind: ComposeScalarKind.Boolean } and not ComposeScalar { IsUnknown: true })
        {
            decoder.RefuseShape(entry.Value, path.Child(entry.Name), $"invalid type {GoText.TypeOf(entry.Value)} for external");
        }

        return entry;
    }

    // 'external: {name: x}' is 'external: true' with 'name: x'.
    private ComposeMapping NameExternal(ComposeMapping mapping, TreePath path, StackDecoder decoder)
    {
        if (mapping.Find("external") is not { Value: ComposeMapping external } entry || NameNode(entry) is not { } node)
        {
            return mapping;
        }

        var flag = entry with { Value = Derived.Scalar(node, external, ComposeScalarKind.Boolean, "true") };
        var kept = mapping.Entries.Select(e => ReferenceEquals(e, entry) ? flag : e);
        if (external.Find("name") is not { } name || TextType.Instance.IsZero(name.Value))
        {
            return Derived.Map(mapping, kept);
        }

        TextType.Instance.Decode(name.Value, path.Child("external").Child("name"), decoder);
        if (mapping.Find("name") is { } own && !TextType.Instance.IsZero(own.Value))
        {
            if (name.Value is ComposeScalar { IsUnknown: false } && own.Value is ComposeScalar { IsUnknown: false })
            {
                decoder.Refuse(
                    name.Value,
                    path.Child("external").Child("name"),
                    $"{Noun}.external.name and {Noun}.name conflict; only use {Noun}.name",
                    LoadProblemKind.Conflict);
            }

            return Derived.Map(mapping, kept);
        }

        return Derived.Map(mapping, kept.Where(static e => e.Name != "name").Append(name));
    }
}
