using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StackLint.Cli.Commands;

/// <summary>Reads a value of <c>-c</c> as Docker does: one record of comma-separated fields, with quotes around a field that holds a comma.</summary>
internal static class CsvRecord
{
    /// <summary>Splits a record.</summary>
    /// <param name="text">The record; an empty one has no field.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="problem">What is wrong, null when nothing is.</param>
    internal static bool TrySplit(string text, out List<string> fields, [NotNullWhen(false)] out string? problem)
    {
        fields = [];
        problem = null;
        for (var i = 0; i < text.Length || (i == text.Length && i > 0); i++)
        {
            var field = new StringBuilder();
            problem = i < text.Length && text[i] == '"' ? ReadQuoted(text, ref i, field) : ReadPlain(text, ref i, field);
            if (problem is not null)
            {
                return false;
            }

            fields.Add(field.ToString());
        }

        return true;
    }

    private static string? ReadPlain(string text, ref int position, StringBuilder field)
    {
        var end = text.IndexOf(',', position);
        end = end < 0 ? text.Length : end;
        field.Append(text, position, end - position);
        position = end;
        return field.ToString().Contains('"') ? "a quote stands within a name; a name with commas or quotes is quoted as a whole" : null;
    }

    private static string? ReadQuoted(string text, ref int position, StringBuilder field)
    {
        for (var i = position + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                field.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (i + 1 == text.Length || text[i + 1] == ',')
            {
                position = i + 1;
                return null;
            }
            else
            {
                return "only a comma may follow a closing quote";
            }
        }

        return "a quote is not closed";
    }
}
