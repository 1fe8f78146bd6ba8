using System.Collections.Immutable;
using System.Text;

namespace StackLint.Compose.Interpolation;

/// <summary>The grammar of docker/cli (<c>cli/compose/template</c>), with its operators that swallow text and its lost errors.</summary>
internal sealed class StackSubstitution(VariableLookup variables)
{
    private readonly StringBuilder _output = new();
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<VariableReference>.Builder _references = ImmutableArray.CreateBuilder<VariableReference>();
    private InterpolationError? _error;

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
        var isUnknown = _references.Any(static r => r.Outcome == VariableOutcome.Unknown);
        return new InterpolatedText(result, isUnknown, _names.ToImmutable(), isUnknown || result != text) { References = _references.ToImmutable() };
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
        var variable = text[nameStart..nameEnd];
        _names.Add(variable);
        // A later reference that succeeds makes Docker forget an earlier error.
        _error = null;
        if (Substitute(text[nameStart..end], dollar, after - dollar) is var (outcome, result))
        {
            _output.Append(result);
            _references.Add(new VariableReference(variable, dollar, after - dollar, outcome, result));
        }

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

    // Null for a required variable that is missing.
    private (VariableOutcome Outcome, string Result)? Substitute(string reference, int start, int length)
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
                return isMissing ? (VariableOutcome.Default, operand) : (VariableOutcome.Value, value!);
            }

            if (isKnown && isMissing)
            {
                _error = InterpolationError.Required(start, length, name, operand);
                return null;
            }

            return isKnown ? (VariableOutcome.Value, value!) : Unknown;
        }

        return variables.TryFind(reference, out var plain) ? (VariableOutcome.Value, plain ?? "") : Unknown;
    }

    private static (VariableOutcome Outcome, string Result) Unknown => (VariableOutcome.Unknown, InterpolatedText.Hole.ToString());
}
