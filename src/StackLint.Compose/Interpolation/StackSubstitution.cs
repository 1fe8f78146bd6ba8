using System.Collections.Immutable;
using System.Text;

namespace StackLint.Compose.Interpolation;

/// <summary>The grammar of docker/cli (<c>cli/compose/template</c>), with its operators that swallow text and its lost errors.</summary>
internal sealed class StackSubstitution(VariableLookup variables)
{
    private readonly StringBuilder _output = new();
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private InterpolationError? _error;
    private bool _hasHole;

    internal InterpolatedText Run(string text)
    {
        var position = 0;
        for (var dollar = text.IndexOf('$'); dollar >= 0; dollar = text.IndexOf('$', position))
        {
            _output.Append(text, position, dollar - position);
            position = ReadReference(text, dollar);
        }

        _output.Append(text, position, text.Length - position);
        if (_error is not null)
        {
            return new InterpolatedText(InterpolatedText.Hole.ToString(), true, _names.ToImmutable(), true, _error);
        }

        var result = _output.ToString();
        return new InterpolatedText(result, _hasHole, _names.ToImmutable(), _hasHole || result != text);
    }

    private int ReadReference(string text, int dollar)
    {
        var next = dollar + 1;
        if (next < text.Length && text[next] == '$')
        {
            _output.Append('$');
            return next + 1;
        }

        var isBraced = next < text.Length && text[next] == '{';
        var nameStart = isBraced ? next + 1 : next;
        var nameEnd = VariableName.ReadEnd(text, nameStart);
        var end = nameEnd > nameStart ? ReadOperator(text, nameEnd) : nameEnd;
        if (end == nameStart || (isBraced && (end >= text.Length || text[end] != '}')))
        {
            var close = isBraced ? text.IndexOf('}', next) : -1;
            _error = new InterpolationError(dollar, close < 0 ? 1 : close + 1 - dollar, InterpolationError.InvalidFormat);
            return next;
        }

        var after = isBraced ? end + 1 : end;
        _names.Add(text[nameStart..nameEnd]);
        // A later reference that succeeds makes Docker forget an earlier error.
        _error = null;
        Substitute(text[nameStart..end], dollar, after - dollar);
        return after;
    }

    private static int ReadOperator(string text, int start)
    {
        var mark = start < text.Length && text[start] == ':' ? start + 1 : start;
        if (mark >= text.Length || text[mark] is not ('-' or '?'))
        {
            return start;
        }

        var close = text.IndexOf('}', mark);
        return close < 0 ? text.Length : close;
    }

    private void Substitute(string reference, int start, int length)
    {
        foreach (var mark in (ReadOnlySpan<string>)[":-", "-", ":?", "?"])
        {
            var at = reference.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var name = reference[..at];
            var operand = reference[(at + mark.Length)..];
            var isKnown = variables.TryFind(name, out var value);
            var isMissing = value is null || (mark[0] == ':' && value.Length == 0);
            if (mark.EndsWith('-'))
            {
                _output.Append(isMissing ? operand : value);
            }
            else if (!isKnown)
            {
                AppendHole();
            }
            else if (isMissing)
            {
                _error = InterpolationError.Required(start, length, name, operand);
            }
            else
            {
                _output.Append(value);
            }

            return;
        }

        if (variables.TryFind(reference, out var plain))
        {
            _output.Append(plain);
        }
        else
        {
            AppendHole();
        }
    }

    private void AppendHole()
    {
        _output.Append(InterpolatedText.Hole);
        _hasHole = true;
    }
}
