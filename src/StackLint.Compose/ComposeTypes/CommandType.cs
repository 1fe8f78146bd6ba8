using StackLint.Compose.Canonical;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A command: a list of words, or a text that is split as mattn/go-shellwords does. An empty one is told from none.</summary>
internal sealed class CommandType : ComposeType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeScalar { IsUnknown: false, IsNull: false } scalar)
        {
            return value;
        }

        var split = CommandWords.Split(PlainText.Of(scalar), ComposeDialect.Compose);
        if (split.Error is { } problem)
        {
            decoder.Refuse(value, path, problem);
            return value;
        }

        return Derived.List(scalar, split.Words.Select(w => Derived.Scalar(scalar, ComposeScalarKind.String, w.Text)));
    }

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => value switch
    {
        { IsNull: true } => null,
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.Select(static i =>
            i is ComposeScalar { IsUnknown: false } scalar ? Derived.Scalar(scalar, ComposeScalarKind.String, PlainText.Of(scalar)) : i)),
        _ => value,
    };
}
