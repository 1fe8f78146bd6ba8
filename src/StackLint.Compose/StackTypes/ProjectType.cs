using StackLint.Compose.Merging;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>A whole file. Version and extensions are the first file's alone; <c>version</c> and <c>services</c> are always printed.</summary>
internal sealed class ProjectType(params RecordField[] fields) : RecordType(fields)
{
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger) => StackMerger.Join(
        (ComposeMapping)below,
        (ComposeMapping)above,
        (under, over) => IsExtension(under) ? under.Value : TypeOf(under.Name).Merge(under.Value, over.Value, path.Child(under.Name), merger),
        isKept: static entry => !IsExtension(entry) && entry.Name != "version");

    protected override IEnumerable<ComposeEntry> Missing(ComposeMapping mapping)
    {
        if (mapping.Find("version") is null)
        {
            var node = YamlScalar.Implied(mapping.Node);
            yield return new ComposeEntry("version", node, Derived.Scalar(node, mapping, ComposeScalarKind.String, VersionType.Newest));
        }

        if (mapping.Find("services") is null)
        {
            yield return new ComposeEntry("services", mapping.Node, Derived.Map(mapping, []));
        }
    }
}
