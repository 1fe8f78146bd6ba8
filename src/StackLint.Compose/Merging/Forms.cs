using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Interpolation;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Brings the short and long, list and map forms of a property to one form, so that they can be merged.</summary>
internal static class Forms
{
    /// <summary>The items of a list, or a scalar as the only item; null for a mapping.</summary>
    internal static ImmutableArray<ComposeValue>? ToItems(ComposeValue value) => value switch
    {
        { IsNull: true } => [],
        ComposeSequence sequence => sequence.Items,
        ComposeScalar => [value],
        _ => null,
    };

    /// <summary>A list of names as a map with null values; anything else as it is.</summary>
    internal static ComposeValue ToNames(ComposeValue value) => value is ComposeSequence sequence
        ? new ComposeMapping(sequence.Node, sequence.Provenance, [.. Derived.LastOfEach(sequence.Items.OfType<ComposeScalar>().Select(NameEntry))])
        : value;

    /// <summary>A list of <c>NAME=value</c>, or one such text, as a map; anything else as it is.</summary>
    internal static ComposeValue ToPairs(ComposeValue value) => value is not ComposeMapping && ToItems(value) is { } items
        ? new ComposeMapping(value.Node, value.Provenance, [.. Derived.LastOfEach(items.OfType<ComposeScalar>().Where(static i => !i.IsNull).Select(PairEntry))])
        : value;

    /// <summary>A build context as a map; anything else as it is.</summary>
    internal static ComposeValue ToBuild(ComposeValue value) => value is ComposeScalar { IsNull: false }
        ? new ComposeMapping(value.Node, value.Provenance, [new ComposeEntry("context", value.Node, value)])
        : value;

    /// <summary>A list of services as a map with the defaults of a dependency; anything else as it is.</summary>
    internal static ComposeValue ToDependencies(ComposeValue value) => value is ComposeSequence sequence
        ? new ComposeMapping(sequence.Node, sequence.Provenance, [.. Derived.LastOfEach(sequence.Items.OfType<ComposeScalar>().Select(DependencyEntry))])
        : value;

    private static ComposeEntry DependencyEntry(ComposeScalar item) => new(item.Text, item.Node, Derived.Map(
        item,
        [
            new ComposeEntry("condition", item.Node, Derived.Scalar(item, ComposeScalarKind.String, "service_started")),
            new ComposeEntry("required", item.Node, Derived.Scalar(item, ComposeScalarKind.Boolean, "true")),
        ]));

    private static ComposeEntry NameEntry(ComposeScalar item) =>
        new(item.Text, item.Node, WithText(item, ComposeScalarKind.Null, ""));

    private static ComposeEntry PairEntry(ComposeScalar item)
    {
        var (name, value) = PairText.Split(item.Text);
        var isUnknown = item.IsUnknown && (value ?? name).Contains(InterpolatedText.Hole);
        var text = new InterpolatedText(value ?? "", isUnknown, item.Variables, item.Interpolated.IsSubstituted) { Errors = item.Interpolated.Errors };
        var kind = value is null && !isUnknown ? ComposeScalarKind.Null : ComposeScalarKind.String;
        return new ComposeEntry(name, item.Node, new ComposeScalar(item.Node, item.Provenance, kind, text));
    }

    private static ComposeScalar WithText(ComposeScalar scalar, ComposeScalarKind kind, string text) =>
        new(scalar.Node, scalar.Provenance, kind, InterpolatedText.Literal(text));
}
