using StackLint.Compose.Binding;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A map of texts, written as a map or as a list of <c>NAME=value</c>.</summary>
/// <param name="keepsNull">Whether a name without value stays one (environment, build arguments) or gets the empty text (labels, <c>sysctls</c>).</param>
/// <param name="takesList">Whether it may be a list.</param>
internal sealed class PairsType(bool keepsNull, bool takesList = true) : MapType(TextType.Instance)
{
    /// <summary>Labels and the like.</summary>
    internal static PairsType Labels { get; } = new(keepsNull: false);

    /// <summary>Environment and build arguments.</summary>
    internal static PairsType Variables { get; } = new(keepsNull: true);

    /// <summary>Options of drivers: maps only.</summary>
    internal static PairsType Options { get; } = new(keepsNull: false, takesList: false);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) => value is ComposeSequence sequence && takesList
        ? Derived.Map(sequence, Derived.LastOfEach(sequence.Items.Select((i, n) => Split(i, path.Child(n), decoder)).OfType<ComposeEntry>()))
        : base.Decode(value, path, decoder);

    protected override string Refusal(ComposeValue value) =>
        takesList ? $"expected a map or a list, got {GoText.TypeOf(value)}" : $"invalid type {GoText.TypeOf(value)} for map[string]string";

    protected override ComposeValue DecodeElement(ComposeEntry entry, TreePath path, StackDecoder decoder) => entry.Value switch
    {
        ComposeScalar { Kind: ComposeScalarKind.Null } scalar => keepsNull ? scalar : Derived.Scalar(scalar, ComposeScalarKind.String, ""),
        ComposeScalar { Kind: ComposeScalarKind.String } scalar => scalar,
        ComposeScalar scalar => Derived.Scalar(scalar, ComposeScalarKind.String, GoText.Of(scalar)),
        var other => other,
    };

    // Labels are Go maps of texts, where the empty text counts; variables are pointers, where it does not.
    protected override ComposeValue MergeElement(ComposeEntry below, ComposeEntry above, TreePath path, StackMerger merger)
    {
        if (!keepsNull || TextType.Instance.IsZero(below.Value) || !TextType.Instance.IsZero(above.Value))
        {
            return Overriding.Replace(below.Value, above.Value);
        }

        merger.Ignore(below.Value, above.Value, path);
        return below.Value;
    }

    private ComposeEntry? Split(ComposeValue item, TreePath path, StackDecoder decoder)
    {
        if (item is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            // Docker's client crashes on what its schema lets through, a time.
            if (item is ComposeScalar { Kind: ComposeScalarKind.Timestamp } || decoder.IsUnchecked)
            {
                decoder.Refuse(item, path, $"interface conversion: interface {{}} is {GoText.TypeOf(item)}, not string", Loading.LoadProblemKind.WrongType);
            }

            return null;
        }

        var (name, text) = PairText.Split(scalar.Text);
        if (Derived.HasHole(text ?? name))
        {
            return new ComposeEntry(name, scalar.Node, Derived.Unknown(scalar, text ?? name));
        }

        var kind = text is null && keepsNull ? ComposeScalarKind.Null : ComposeScalarKind.String;
        return new ComposeEntry(name, scalar.Node, Derived.Scalar(scalar, kind, text ?? ""));
    }
}
