using System.Text;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>Sorts names as go-yaml v3 does (<c>sorter.go</c>): digits as numbers, letters behind all other characters.</summary>
internal static class KeySorter
{
    /// <summary>Sorts in place and stably. The comparison of names is not transitive, which the library's sorting may refuse.</summary>
    internal static void Sort(ComposeEntry[] entries, Comparison<ComposeEntry> compare)
    {
        if (entries.Length < 2)
        {
            return;
        }

        var left = entries[..(entries.Length / 2)];
        var right = entries[(entries.Length / 2)..];
        Sort(left, compare);
        Sort(right, compare);
        for (int i = 0, l = 0, r = 0; i < entries.Length; i++)
        {
            entries[i] = r == right.Length || (l < left.Length && compare(left[l], right[r]) <= 0) ? left[l++] : right[r++];
        }
    }

    internal static int CompareNames(string left, string right)
    {
        var i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
        {
            i++;
        }

        if (i == left.Length || i == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Never between the halves of a pair.
        i = i > 0 && char.IsLowSurrogate(left[i]) ? i - 1 : i;
        var (leftRune, rightRune) = (RuneAt(left, i), RuneAt(right, i));
        var (isLeftLetter, isRightLetter) = (Rune.IsLetter(leftRune), Rune.IsLetter(rightRune));
        if (isLeftLetter || isRightLetter)
        {
            var isAfterDigit = i > 0 && char.IsDigit(left[i - 1]);
            return isLeftLetter && isRightLetter ? leftRune.CompareTo(rightRune)
                : isLeftLetter == isAfterDigit ? -1
                : 1;
        }

        return CompareNumbers(left, right, i) is var byNumber and not 0 ? byNumber : leftRune.CompareTo(rightRune);
    }

    // Runs of digits from here on; a zero that continues a number is not one that leads it.
    private static int CompareNumbers(string left, string right, int start)
    {
        var seed = (left[start] == '0' || right[start] == '0') && ContinuesNumber(left, start) ? 1 : 0;
        var (leftNumber, leftEnd) = ReadNumber(left, start, seed);
        var (rightNumber, rightEnd) = ReadNumber(right, start, seed);
        return leftNumber != rightNumber ? leftNumber.CompareTo(rightNumber) : leftEnd.CompareTo(rightEnd);
    }

    private static bool ContinuesNumber(string text, int start)
    {
        for (var i = start - 1; i >= 0 && char.IsDigit(text[i]); i--)
        {
            if (text[i] != '0')
            {
                return true;
            }
        }

        return false;
    }

    private static (long Value, int End) ReadNumber(string text, int start, long seed)
    {
        var end = start;
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            // Go adds the distance to the ASCII zero, whatever script the digit is from, and overflows silently.
            seed = unchecked((seed * 10) + (text[end] - '0'));
        }

        return (seed, end);
    }

    private static Rune RuneAt(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;
}
