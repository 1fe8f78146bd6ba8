using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A volume of the top level; its extensions are printed only when it is external.</summary>
internal sealed class VolumeType() : ObjectType("volume", ("x-cluster-spec", new PointerType(ClusterSpec)))
{
    // The schema looks at the types below x-cluster-spec, not at the keys.
    private static readonly RecordType ClusterSpec = Open(
        ("group", TextType.Instance),
        ("access_mode", new PointerType(Open(
            ("scope", TextType.Instance),
            ("sharing", TextType.Instance),
            ("mount_volume", new PointerType(Open(("fs_type", TextType.Instance), ("mount_flags", ListType.Texts)))),
            ("block_volume", new PointerType(Open()))))),
        ("accessibility_requirements", new PointerType(Open(("requisite", Topologies()), ("preferred", Topologies())))),
        ("capacity_range", new PointerType(Open(("required_bytes", ParsedTextType.Size), ("limit_bytes", ParsedTextType.Size)))),
        ("secrets", new ListType(Open(("key", TextType.Instance), ("secret", TextType.Instance)))),
        ("availability", TextType.Instance));

    internal override ComposeValue Print(ComposeValue value) => ExternalExtensions.Print(value, base.Print(value));

    protected override ComposeMapping Complete(ComposeEntry entry, ComposeMapping mapping, TreePath path, StackDecoder decoder)
    {
        var completed = base.Complete(entry, mapping, path, decoder);
        if (!IsExternal(completed))
        {
            return completed;
        }

        foreach (var (key, type) in ((string Key, StackType Type)[])[("driver", TextType.Instance), ("driver_opts", PairsType.Options), ("labels", PairsType.Labels)])
        {
            if (completed.Find(key) is { } other && !type.IsZero(other.Value))
            {
                decoder.Refuse(
                    other.Value,
                    path.Child(key),
                    $"conflicting parameters \"external\" and \"{key}\" specified for volume \"{entry.Name}\"",
                    LoadProblemKind.Conflict);
            }
        }

        if (completed.Find("x-cluster-spec") is { Value.IsNull: false } spec)
        {
            decoder.Refuse(spec.Value, path.Child(spec.Name), "cannot have key \"x-cluster-spec\" in inlined map: conflicts with struct field", LoadProblemKind.Conflict);
        }

        return completed;
    }

    private static RecordType Open(params RecordField[] fields) => new(fields) { OpenSince = 0 };

    private static ListType Topologies() => new(Open(("segments", PairsType.Labels)));
}
