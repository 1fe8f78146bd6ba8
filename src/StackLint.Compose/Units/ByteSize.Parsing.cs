using System.Buffers;

namespace StackLint.Compose.Units;

/// <content>Docker's notation, as go-units <c>RAMInBytes</c> reads it.</content>
public readonly partial record struct ByteSize
{
    private const string Suffixes = "kmgtp";

    private static readonly SearchValues<char> NumberEnds = SearchValues.Create("0123456789. ");

    /// <summary>Reads Docker's notation (go-units <c>RAMInBytes</c>): a number with an optional suffix, powers of 1024, case ignored.</summary>
    /// <param name="text">For example <c>512M</c>, <c>1.5gb</c>, <c>64 KiB</c>.</param>
    /// <param name="size">The size.</param>
    /// <param name="problem">Docker's complaint, null when the text is right.</param>
    public static bool TryParse(string text, out ByteSize size, out string? problem)
    {
        size = default;
        problem = null;
        var separator = text.AsSpan().LastIndexOfAny(NumberEnds);
        if (separator < 0)
        {
            problem = $"invalid size: '{text}'";
            return false;
        }

        var number = text[separator] == ' ' ? text[..separator] : text[..(separator + 1)];
        var suffix = text[(separator + 1)..];
        if (!GoNumber.TryParseFloat(number, out var amount))
        {
            problem = $"strconv.ParseFloat: parsing \"{number}\": invalid syntax";
            return false;
        }

        if (amount < 0)
        {
            problem = $"invalid size: '{text}'";
            return false;
        }

        // Docker prints a suffix that is too long as it is written, others in lower case.
        suffix = suffix.Length > 3 ? suffix : suffix.ToLowerInvariant();
        if (suffix.Length > 3 || !TryReadSuffix(suffix, out var shift))
        {
            problem = $"invalid suffix: '{suffix}'";
            return false;
        }

        var bytes = amount * (1L << shift);
        // Docker overflows to a negative number on amd64.
        size = new ByteSize(bytes >= long.MaxValue ? long.MinValue : (long)bytes);
        return true;
    }

    private static bool TryReadSuffix(string suffix, out int shift)
    {
        shift = 0;
        if (suffix is "" or "b")
        {
            return true;
        }

        shift = (Suffixes.IndexOf(suffix[0]) + 1) * 10;
        return shift > 0 && suffix[1..] is "" or "b" or "ib";
    }
}
