using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>ulimits</c>; the schema looks only at names of lower-case letters.</summary>
internal sealed class UlimitsType() : MapType(new PointerType(new UlimitType(), replaces: true))
{
    internal static UlimitsType Instance { get; } = new();

    protected override ComposeValue DecodeElement(ComposeEntry entry, TreePath path, StackDecoder decoder)
    {
        var wasUnchecked = decoder.IsUnchecked;
        decoder.IsUnchecked |= entry.Name.AsSpan().ContainsAnyExceptInRange('a', 'z');
        var value = base.DecodeElement(entry, path, decoder);
        decoder.IsUnchecked = wasUnchecked;
        return value;
    }
}
