using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>An item of <c>generic_resources</c>; Docker prints kind and value even where they are not written.</summary>
internal sealed class DiscreteResourceType() : RecordType(("discrete_resource_spec", new PointerType(Spec)))
{
    private static readonly RecordType Spec = new(
        new RecordField("kind", TextType.Instance, IsAlwaysPrinted: true),
        new RecordField("value", NumberType.Signed64, IsAlwaysPrinted: true));

    protected override ComposeEntry DecodeEntry(ComposeEntry entry, TreePath path, StackDecoder decoder)
    {
        var decoded = base.DecodeEntry(entry, path, decoder);
        return decoded is { Value: ComposeMapping spec, Key.Resolved: YamlScalar node }
            ? decoded with { Value = Derived.Map(spec, [.. spec.Entries, .. Missing(spec, node)]) }
            : decoded;
    }

    private static IEnumerable<ComposeEntry> Missing(ComposeMapping spec, YamlScalar node)
    {
        if (spec.Find("kind") is null)
        {
            yield return new ComposeEntry("kind", node, Derived.Scalar(node, spec, ComposeScalarKind.String, ""));
        }

        if (spec.Find("value") is null)
        {
            yield return new ComposeEntry("value", node, Derived.Scalar(node, spec, ComposeScalarKind.Integer, "0"));
        }
    }
}
