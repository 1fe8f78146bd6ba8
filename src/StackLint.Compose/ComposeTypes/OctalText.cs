using System.Globalization;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Octal numbers as Go reads and prints them.</summary>
internal static class OctalText
{
    internal static string Of(long number) => number < 0 ? "-" + Convert.ToString(-number, 8) : Convert.ToString(number, 8);

    internal static bool TryParse(string text, out long number)
    {
        number = 0;
        var digits = text.AsSpan();
        var isNegative = digits.StartsWith("-");
        if (isNegative || digits.StartsWith("+"))
        {
            digits = digits[1..];
        }

        if (digits.IsEmpty || digits.Length > 20)
        {
            return false;
        }

        foreach (var c in digits)
        {
            if (c is < '0' or > '7')
            {
                return false;
            }

            number = (number * 8) + int.Parse([c], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        number = isNegative ? -number : number;
        return true;
    }
}
