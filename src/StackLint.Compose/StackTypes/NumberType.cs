using System.Globalization;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Go's integers; fractions are cut, what is too large for 32 bits wraps around, and negative numbers are refused where there is no sign.</summary>
/// <param name="bits">32 or 64.</param>
/// <param name="isSigned">Whether it takes negative numbers.</param>
internal sealed class NumberType(int bits, bool isSigned) : StackType
{
    internal static NumberType Signed64 { get; } = new(64, isSigned: true);

    internal static NumberType Unsigned64 { get; } = new(64, isSigned: false);

    internal static NumberType Unsigned32 { get; } = new(32, isSigned: false);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        switch (value)
        {
            case ComposeScalar { Kind: ComposeScalarKind.Integer } scalar:
                return Number(scalar, path, decoder);
            case ComposeScalar { Kind: ComposeScalarKind.Float } scalar when YamlNumber.TryParseFloat(scalar.Text, out var number):
                if (!isSigned && number < 0)
                {
                    decoder.Refuse(value, path, number.ToString("F6", CultureInfo.InvariantCulture) + " overflows uint");
                    return value;
                }

                var whole = Math.Clamp(Math.Truncate(number), long.MinValue, (double)ulong.MaxValue);
                return whole < 0 ? Whole(scalar, (long)whole) : Whole(scalar, (ulong)whole);
            case ComposeScalar scalar when scalar.IsNull || scalar.IsUnknown:
                return value;
            default:
                decoder.RefuseType(value, path, isSigned ? $"int{bits}" : $"uint{bits}");
                return value;
        }
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || TryRead(value) is 0;

    /// <summary>The decoded number; null when it is unknown or none. What is beyond a signed number counts as the largest.</summary>
    internal static long? TryRead(ComposeValue? value) => value is ComposeScalar { Kind: ComposeScalarKind.Integer } scalar
        ? YamlNumber.TryParseInteger(scalar.Text, out var number) ? number : long.MaxValue
        : null;

    private ComposeScalar Number(ComposeScalar scalar, TreePath path, StackDecoder decoder)
    {
        if (!YamlNumber.TryParseInteger(scalar.Text, out var number))
        {
            return YamlNumber.TryParseUnsigned(scalar.Text, out var unsigned) ? Whole(scalar, unsigned) : scalar;
        }

        if (number < 0 && !isSigned)
        {
            decoder.Refuse(scalar, path, number.ToString(CultureInfo.InvariantCulture) + " overflows uint");
            return scalar;
        }

        return number < 0 ? scalar : Whole(scalar, (ulong)number);
    }

    private static ComposeScalar Whole(ComposeScalar scalar, long number) =>
        Derived.Scalar(scalar, ComposeScalarKind.Integer, number.ToString(CultureInfo.InvariantCulture));

    private ComposeScalar Whole(ComposeScalar scalar, ulong number)
    {
        var text = isSigned
            ? unchecked((long)number).ToString(CultureInfo.InvariantCulture)
            : (bits == 32 ? unchecked((uint)number) : number).ToString(CultureInfo.InvariantCulture);
        return text == GoText.Integer(scalar.Text) && scalar.Kind == ComposeScalarKind.Integer
            ? scalar
            : Derived.Scalar(scalar, ComposeScalarKind.Integer, text);
    }
}
