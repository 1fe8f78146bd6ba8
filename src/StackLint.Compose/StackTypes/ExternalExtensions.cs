using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>The <c>x-</c> keys of networks and volumes, which Docker keeps for external ones alone.</summary>
internal static class ExternalExtensions
{
    /// <summary>The printed object with its extensions where Docker prints them.</summary>
    /// <param name="value">The object.</param>
    /// <param name="printed">The object as it is printed without them.</param>
    internal static ComposeValue Print(ComposeValue value, ComposeValue printed) =>
        value is ComposeMapping mapping && printed is ComposeMapping output && output.Find("external") is not null
            ? Derived.Map(
                output,
                [
                    .. output.Entries,
                    .. mapping.Entries
                        .Where(e => e.Name.StartsWith("x-", StringComparison.Ordinal) && output.Find(e.Name) is null)
                        .Select(static e => e with { Value = PrintedScalar.All(e.Value) }),
                ])
            : printed;
}
