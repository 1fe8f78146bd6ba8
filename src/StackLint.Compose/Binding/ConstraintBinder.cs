using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads placement constraints and preferences.</summary>
internal static class ConstraintBinder
{
    internal static ImmutableArray<PlacementConstraint> Bind(ComposeValue? value) =>
        value is ComposeSequence sequence ? [.. sequence.Items.Where(static i => !i.IsNull).Select(BindItem)] : [];

    internal static ImmutableArray<Located<string>> BindPreferences(ComposeValue? value) =>
        value is ComposeSequence sequence
            ? [.. sequence.Items.Select(BindPreference).Where(static p => p.IsPresent)]
            : [];

    private static Located<string> BindPreference(ComposeValue item) =>
        item is ComposeMapping mapping ? ScalarBinder.Text(mapping.Find("spread")?.Value) : ScalarBinder.Text(item);

    private static PlacementConstraint BindItem(ComposeValue item)
    {
        var text = ScalarBinder.Text(item);
        if (item is not ComposeScalar scalar)
        {
            return new PlacementConstraint(text, null, false, null);
        }

        // What stands before the first variable is settled, except that a variable after '!=' might bring a '=='.
        var hole = scalar.IsUnknown ? scalar.Text.IndexOf(InterpolatedText.Hole) : -1;
        var settled = hole < 0 ? scalar.Text : scalar.Text[..hole];
        var isEquality = settled.Contains("==", StringComparison.Ordinal);
        var at = settled.IndexOf(isEquality ? "==" : "!=", StringComparison.Ordinal);
        return at < 0
            ? new PlacementConstraint(text, null, false, null)
            : new PlacementConstraint(text, settled[..at].Trim(), isEquality, hole < 0 ? settled[(at + 2)..].Trim() : null);
    }
}
