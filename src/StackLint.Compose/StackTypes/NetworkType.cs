using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A network of the top level; its extensions are printed only when it is external.</summary>
internal sealed class NetworkType() : ObjectType(
    "network",
    ("ipam", new RecordType(("driver", TextType.Instance), ("config", new ListType(new RecordType(("subnet", TextType.Instance)))))),
    ("internal", FlagType.Instance),
    ("attachable", FlagType.Instance))
{
    internal override ComposeValue Print(ComposeValue value) => ExternalExtensions.Print(value, base.Print(value));
}
