using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Environments;

/// <summary>Reads an env file as compose-go does (<c>dotenv</c>): quotes, comments, <c>export</c>, values of several lines, variables.</summary>
public sealed class DotEnvReader
{
    private const string Export = "export";

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly VariableSource? _environment;
    private readonly Interpolator _interpolator;
    private readonly ImmutableArray<DotEnvVariable>.Builder _variables = ImmutableArray.CreateBuilder<DotEnvVariable>();
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private int _position;

    private readonly Func<string, string?>? _earlier;

    private DotEnvReader(SourceFile file, VariableSource? environment, Func<string, string?>? earlier)
    {
        _file = file;
        _text = file.Text.ToString();
        _environment = environment;
        _earlier = earlier;
        _interpolator = new Interpolator(ComposeDialect.Compose, environment is null ? null : new VariableSource(FindVariable) { IsComplete = environment.IsComplete });
    }

    /// <summary>Reads a file. Stops at the first error, as Docker does.</summary>
    /// <param name="file">The file.</param>
    /// <param name="environment">The values that <c>$NAME</c> and a name without value get before those of the file itself; unknown when null.</param>
    /// <param name="earlier">The values that <c>$NAME</c> gets after those of the file itself; none when null.</param>
    public static DotEnvFile Read(SourceFile file, VariableSource? environment, Func<string, string?>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reader = new DotEnvReader(file, environment, earlier);
        var error = reader.Read();
        return new DotEnvFile(file, reader._variables.ToImmutable(), error);
    }

    private DotEnvError? Read()
    {
        while (SkipToStatement())
        {
            if (ReadStatement() is { } error)
            {
                return error;
            }
        }

        return null;
    }

    // Comments begin where statements do.
    private bool SkipToStatement()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] == '#')
            {
                _position = LineEnd(_position);
            }
            else if (char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private DotEnvError? ReadStatement()
    {
        SkipExport();
        var start = _position;
        var end = FindNameEnd(start, out var error);
        if (error is not null)
        {
            return error;
        }

        // Docker takes a last line without a sign for the value of a variable without a name.
        var name = end == _text.Length ? "" : _text[start..end].TrimEnd();
        var span = name.Length == 0 ? TextSpan.FromBounds(start, LineEnd(start)) : new TextSpan(start, name.Length);
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            return new DotEnvError(span, "key cannot contain a space");
        }

        _position = end == _text.Length ? start : end + 1;
        SkipBlanks();
        if (end < _text.Length && _text[end] == '\n')
        {
            Inherit(name, span);
            return null;
        }

        return ReadValue(name, span);
    }

    private void SkipExport()
    {
        var after = _position + Export.Length;
        if (string.CompareOrdinal(_text, _position, Export, 0, Export.Length) == 0 && after < _text.Length && IsRegexSpace(_text[after]))
        {
            _position = after;
            SkipBlanks();
        }
    }

    private int FindNameEnd(int start, out DotEnvError? error)
    {
        error = null;
        for (var i = start; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c is '=' or ':' or '\n')
            {
                return i;
            }

            if (!IsBlank(c) && c is not ('_' or '.' or '-' or '[' or ']') && !IsLetterOrNumber(i))
            {
                var line = _text[start..LineEnd(start)].TrimEnd('\r');
                error = new DotEnvError(new TextSpan(i, 1), $"unexpected character \"{c}\" in variable name \"{line}\"");
                return i;
            }
        }

        return _text.Length;
    }

    private void Inherit(string name, TextSpan span)
    {
        var found = _environment?.Find(name);
        if (found is not null)
        {
            Add(name, InterpolatedText.Literal(found.Value), span);
        }
        else if (_environment is null or { IsComplete: false })
        {
            Add(name, new InterpolatedText(InterpolatedText.Hole.ToString(), true, [name]), span);
        }
    }

    private DotEnvError? ReadValue(string name, TextSpan span)
    {
        var start = _position;
        if (start < _text.Length && _text[start] is '"' or '\'')
        {
            return ReadQuoted(name, span);
        }

        var end = LineEnd(start);
        _position = Math.Min(end + 1, _text.Length);
        var comment = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        return Expand(name, span, _text[start..(comment < 0 ? end : comment)].TrimEnd(), TextSpan.FromBounds(start, end));
    }

    private DotEnvError? ReadQuoted(string name, TextSpan span)
    {
        var start = _position;
        var quote = _text[start];
        var value = new StringBuilder();
        var isEscaped = false;
        for (var i = start + 1; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == quote && !isEscaped)
            {
                _position = i + 1;
                if (quote == '"')
                {
                    return Expand(name, span, DotEnvEscapes.Expand(value.ToString()), TextSpan.FromBounds(start, i + 1));
                }

                Add(name, InterpolatedText.Literal(value.ToString()), span);
                return null;
            }

            if (c == '\\' && !isEscaped)
            {
                isEscaped = true;
                continue;
            }

            if (isEscaped && c != quote)
            {
                value.Append('\\');
            }

            isEscaped = false;
            value.Append(c);
        }

        var line = TextSpan.FromBounds(start, LineEnd(start));
        // Docker prints the value, which may be a credential, and not to whom it belongs.
        return new DotEnvError(line, $"the quoted value of {name} is never closed");
    }

    private DotEnvError? Expand(string name, TextSpan span, string text, TextSpan place)
    {
        var value = _interpolator.Interpolate(text);
        if (value.Errors is [var error, ..])
        {
            return new DotEnvError(place, error.Message);
        }

        if (_interpolator.Budget is { IsExceeded: true, Max: var max })
        {
            return new DotEnvError(place, $"its variables stand for more than {max} characters");
        }

        Add(name, value, span);
        return null;
    }

    private void Add(string name, InterpolatedText value, TextSpan span)
    {
        _variables.Add(new DotEnvVariable(name, value, span));
        _values[name] = value.IsUnknown ? null : value.Text;
    }

    private EnvironmentVariable? FindVariable(string name) =>
        _environment!.Find(name) ?? ((_values.GetValueOrDefault(name) ?? _earlier?.Invoke(name)) is { } value ? new EnvironmentVariable(name, value) : null);

    private int LineEnd(int start)
    {
        var end = _text.IndexOf('\n', start);
        return end < 0 ? _text.Length : end;
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && IsBlank(_text[_position]))
        {
            _position++;
        }
    }

    private bool IsLetterOrNumber(int index)
    {
        var isPair = char.IsLowSurrogate(_text[index]) && index > 0;
        var category = System.Globalization.CharUnicodeInfo.GetUnicodeCategory(_text, isPair ? index - 1 : index);
        return category <= System.Globalization.UnicodeCategory.OtherLetter
            || category is >= System.Globalization.UnicodeCategory.DecimalDigitNumber and <= System.Globalization.UnicodeCategory.OtherNumber;
    }

    private static bool IsBlank(char c) => c is '\t' or '\v' or '\f' or '\r' or ' ' or '\u0085' or '\u00A0';

    private static bool IsRegexSpace(char c) => c is '\t' or '\n' or '\f' or '\r' or ' ';
}
