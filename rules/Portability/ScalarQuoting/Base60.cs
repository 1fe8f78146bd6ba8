using System.Globalization;
using StackLint.Compose.Values;

namespace StackLint.Rules.Portability;

/// <summary>Integers in base 60 as YAML 1.1 knows them (<c>yaml.org/type/int.html</c>): <c>22:22</c> is 1342. Docker's readers do not.</summary>
internal static class Base60
{
    /// <summary>Reads two parts, as in a port.</summary>
    internal static bool TryRead(string text, out long number)
    {
        number = 0;
        if (text.Split(':') is not [var high, var low]
            || PlainScalars.IsText(text)
            || !long.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var sixties)
            || !int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var ones)
            || sixties > int.MaxValue)
        {
            return false;
        }

        number = (sixties * 60) + ones;
        return true;
    }
}
