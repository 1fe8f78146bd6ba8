using System.Text;

namespace StackLint.Compose.Environments;

/// <summary>The escapes between double quotes of an env file, as compose-go expands them.</summary>
internal static class DotEnvEscapes
{
    /// <summary>Expands the escapes; <c>\$</c> becomes <c>$$</c>, which the substitution of variables makes <c>$</c> of.</summary>
    internal static string Expand(string text)
    {
        if (!text.Contains('\\'))
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                output.Append(text[i]);
                continue;
            }

            var next = text[i + 1];
            if (next == '0')
            {
                i += AppendOctal(text, i + 2, output) + 1;
                continue;
            }

            var expanded = Expand(next);
            output.Append(expanded ?? "\\");
            i += expanded is null ? 0 : 1;
        }

        return output.ToString();
    }

    private static string? Expand(char c) => c switch
    {
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        '$' => "$$",
        '"' => "\"",
        '\\' => "\\",
        _ => null,
    };

    // Of \0123 the zero goes; what is no octal byte of three digits then stays as it stands.
    private static int AppendOctal(string text, int start, StringBuilder output)
    {
        var length = 0;
        while (length < 3 && start + length < text.Length && char.IsAsciiDigit(text[start + length]))
        {
            length++;
        }

        var digits = text.AsSpan(start, length);
        if (length == 3 && !digits.ContainsAnyExceptInRange('0', '7') && digits[0] <= '3')
        {
            output.Append((char)(((digits[0] - '0') << 6) | ((digits[1] - '0') << 3) | (digits[2] - '0')));
        }
        else
        {
            output.Append('\\').Append(digits);
        }

        return length;
    }
}
