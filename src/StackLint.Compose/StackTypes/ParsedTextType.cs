using System.Globalization;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A text with a notation of its own, decoded to the one form in which it is printed.</summary>
/// <param name="typeName">The name of Go's type.</param>
/// <param name="zero">The text of the zero value.</param>
/// <param name="parse">The printed form of a text, or why Docker refuses it.</param>
internal sealed class ParsedTextType(string typeName, string zero, Func<string, (string? Text, string? Problem)> parse) : StackType
{
    /// <summary>A duration, in Go's own notation.</summary>
    internal static ParsedTextType Duration { get; } = new("types.Duration", "0s", static text =>
        GoDuration.TryParse(text, ComposeDialect.Stack, out var duration) ? (duration.ToString(), null) : (null, $"time: invalid duration \"{text}\""));

    /// <summary>An amount of memory or disk, in bytes.</summary>
    internal static ParsedTextType Size { get; } = new("types.UnitBytes", "0", static text =>
        ByteSize.TryParse(text, out var size, out var problem) ? (size.Bytes.ToString(CultureInfo.InvariantCulture), null) : (null, problem));

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            decoder.RefuseType(value, path, typeName);
            return value;
        }

        if (scalar.IsUnknown)
        {
            return value;
        }

        var (text, problem) = parse(scalar.Text);
        if (text is null)
        {
            decoder.Refuse(value, path, problem!);
            return value;
        }

        return text == scalar.Text ? value : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || (value is ComposeScalar { Text: var text } && text == zero);
}
