using StackLint.Compose.ComposeTypes;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for properties of names and values, written as a map or as a list of <c>NAME=value</c>.</summary>
internal static class PairRules
{
    /// <summary>By name; a later value always wins.</summary>
    internal static ComposeValue ByName(MergeStep step)
    {
        if (step.Above.IsNull)
        {
            return step.Below;
        }

        if (Forms.ToPairs(step.Below) is not ComposeMapping below || Forms.ToPairs(step.Above) is not ComposeMapping above)
        {
            return step.Replace();
        }

        // Names that a variable hides read alike.
        var later = new Dictionary<string, ComposeEntry>(StringComparer.Ordinal);
        foreach (var entry in above.Entries)
        {
            later[entry.Name] = entry;
        }

        var merged = below.Entries.Select(e => later.Remove(e.Name, out var upper)
            ? upper with { Value = Overriding.Replace(e.Value, upper.Value) }
            : e).ToList();
        return step.WithEntries(merged.Concat(above.Entries.Where(e => later.ContainsKey(e.Name)))).AsPairList();
    }

    /// <summary>Labels of volumes: both as lists, of which repetitions stay, and are refused by the schema.</summary>
    internal static ComposeValue Joined(MergeStep step) =>
        step.Above.IsNull ? step.Below : step.WithItems(ToList(step.Below).Concat(ToList(step.Above)));

    /// <summary>Hosts: both as lists, of which exact repetitions are dropped.</summary>
    internal static ComposeValue Hosts(MergeStep step)
    {
        var below = ToList(step.Below);
        var known = below.Select(TextOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return step.WithItems(below.Concat(ToList(step.Above).Where(i => TextOf(i) is not { } text || !known.Contains(text))));
    }

    private static IReadOnlyList<ComposeValue> ToList(ComposeValue value) => value switch
    {
        ComposeSequence sequence => sequence.Items,
        ComposeMapping mapping => [.. mapping.Entries.SelectMany(FromEntry).OrderBy(static s => s.Text, StringComparer.Ordinal)],
        _ => [],
    };

    private static IEnumerable<ComposeScalar> FromEntry(ComposeEntry entry) =>
        (entry.Value is ComposeSequence sequence ? sequence.Items : [entry.Value]).OfType<ComposeScalar>().Select(scalar =>
        {
            var text = scalar.IsNull ? entry.Name : $"{entry.Name}={PlainText.Of(scalar)}";
            return scalar.IsUnknown ? Derived.Unknown(scalar, text) : Derived.Scalar(scalar, ComposeScalarKind.String, text);
        });

    private static string? TextOf(ComposeValue item) => item is ComposeScalar { IsUnknown: false } scalar ? PlainText.Of(scalar) : null;
}
