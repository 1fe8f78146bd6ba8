using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>Traps in ports.</summary>
internal static class PortTraps
{
    internal static IEnumerable<Trap> Find(ComposeValue written, bool isStack) => written switch
    {
        ComposeScalar scalar => FindOctal(scalar),
        ComposeMapping mapping =>
        [
            .. FindOctal(mapping.Find("target")?.Value.Written as ComposeScalar),
            .. FindOctal(mapping.Find("published")?.Value.Written as ComposeScalar),
            .. isStack ? FindTargetless(mapping) : [],
        ],
        _ => [],
    };

    private static IEnumerable<Trap> FindOctal(ComposeScalar? scalar)
    {
        // 0x50 and 0o120 are written in another base on purpose.
        if (scalar is { Kind: ComposeScalarKind.Integer, Node: { IsPlain: true, Value: ['0', >= '0' and <= '9', ..] and var text } } && scalar.LoadedText != text)
        {
            yield return new Trap(scalar.GetLocation(), $"'{text}' is loaded as port {scalar.LoadedText}: an integer with a leading zero is octal");
        }
    }

    private static IEnumerable<Trap> FindTargetless(ComposeMapping port)
    {
        if (port.Find("target") is null && port.Find("published") is { Value: ComposeScalar { IsUnknown: false, IsNull: false } published })
        {
            yield return new Trap(
                published.GetLocation(),
                $"'published: {published.Text}' has no target and is loaded as port 0 of the container: write both keys in one list item");
        }
    }
}
