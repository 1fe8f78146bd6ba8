using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Go's <c>bool</c>.</summary>
internal sealed class FlagType : StackType
{
    internal static FlagType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.Boolean or ComposeScalarKind.Null } and not ComposeScalar { IsUnknown: true })
        {
            decoder.RefuseType(value, path, "bool");
        }

        return value;
    }

    /// <summary>True wins for ever, also over a variable.</summary>
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger) =>
        above is ComposeScalar { IsUnknown: true } && below is ComposeScalar { Kind: ComposeScalarKind.Boolean } && !IsZero(below)
            ? below
            : base.Merge(below, above, path, merger);

    internal override bool IsZero(ComposeValue value) =>
        value.IsNull || value is ComposeScalar { Kind: ComposeScalarKind.Boolean, Text: "false" or "False" or "FALSE" };
}
