using StackLint.Compose.Binding;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A config or secret that a service uses: its name, or a map. The schema lets unknown keys pass.</summary>
internal static class FileUseType
{
    private static readonly RecordType Item = new(
        ("source", TextType.Instance),
        ("target", TextType.Instance),
        ("uid", TextType.Instance),
        ("gid", TextType.Instance),
        ("mode", new PointerType(NumberType.Unsigned32)))
    {
        OpenSince = 0,
        ScalarKey = "source",
    };

    internal static KeyedListType List { get; } = new(Item, ItemKeys.OfFileSource, StringComparer.Ordinal, LosesItem);

    // The same file at two places is two uses, of which Docker keeps one.
    private static bool LosesItem(ComposeValue lost, ComposeValue winner) =>
        ServiceFileBinder.BindItem(lost).FilePath.ToString() != ServiceFileBinder.BindItem(winner).FilePath.ToString();
}
