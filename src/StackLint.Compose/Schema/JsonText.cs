using System.Globalization;
using System.Text;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>A text that two values share exactly when they are equal as JSON.</summary>
internal static class JsonText
{
    /// <summary>The text of a value; null when a part of it is unknown.</summary>
    internal static string? Of(ComposeValue value)
    {
        var text = new StringBuilder();
        return TryWrite(value, text) ? text.ToString() : null;
    }

    private static bool TryWrite(ComposeValue value, StringBuilder text)
    {
        switch (value)
        {
            case ComposeScalar scalar:
                text.Append(TextOf(scalar));
                return !scalar.IsUnknown;
            case ComposeSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    if (!TryWrite(item, text))
                    {
                        return false;
                    }

                    text.Append(',');
                }

                text.Append(']');
                return true;
            case ComposeMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(static e => e.Name, StringComparer.Ordinal))
                {
                    Quote(entry.Name, text).Append(':');
                    if (!TryWrite(entry.Value, text))
                    {
                        return false;
                    }

                    text.Append(',');
                }

                text.Append('}');
                return true;
            default:
                return false;
        }
    }

    private static string TextOf(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Null => "null",
        ComposeScalarKind.Boolean => scalar.Text.ToLowerInvariant(),
        ComposeScalarKind.Integer or ComposeScalarKind.Float => NumberOf(scalar),
        _ => Quote(scalar.Text, new StringBuilder()).ToString(),
    };

    // A whole float equals the integer, but Go writes a float's zero with its sign.
    private static string NumberOf(ComposeScalar scalar)
    {
        if (scalar.Kind == ComposeScalarKind.Integer && YamlNumber.TryParseInteger(scalar.Text, out var integer))
        {
            return integer.ToString(CultureInfo.InvariantCulture);
        }

        if (!YamlNumber.TryParseFloat(scalar.Text, out var number))
        {
            return scalar.Text;
        }

        var isWhole = Math.Truncate(number) == number && Math.Abs(number) < long.MaxValue && !(number == 0 && double.IsNegative(number));
        return isWhole ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static StringBuilder Quote(string text, StringBuilder output) =>
        output.Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
}
