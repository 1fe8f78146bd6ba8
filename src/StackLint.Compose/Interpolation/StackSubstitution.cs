using System.Collections.Immutable;

namespace StackLint.Compose.Interpolation;

/// <summary>The grammar of docker/cli (<c>cli/compose/template</c>), with its operators that swallow text and its lost errors.</summary>
internal sealed class StackSubstitution(VariableLookup variables)
{
    private readonly TextParts _parts = new();
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<VariableReference>.Builder _references = ImmutableArray.CreateBuilder<VariableReference>();
    private readonly ImmutableArray<InterpolationError>.Builder _errors = ImmutableArray.CreateBuilder<InterpolationError>();
    private bool _hasHole;

    internal InterpolatedText Run(string text)
    {
        var position = 0;
        for (var dollar = text.IndexOf('$'); dollar >= 0; dollar = text.IndexOf('$', position))
        {
            _parts.AppendLiteral(text, position, dollar - position);
            position = ReadReference(text, dollar);
        }

        _parts.AppendLiteral(text, position, text.Length - position);
        if (_errors.Count > 0)
        {
            return new InterpolatedText(InterpolatedText.Hole.ToString(), true, _names.ToImmutable(), true)
            {
                Errors = _errors.ToImmutable(),
                References = _references.ToImmutable(),
            };
        }

        var result = _parts.Text.ToString();
        return new InterpolatedText(result, _hasHole, _names.ToImmutable(), _hasHole || result != text)
        {
            References = _references.ToImmutable(),
            Parts = _parts.ToImmutable(),
        };
    }

    private int ReadReference(string text, int dollar)
    {
        var next = dollar + 1;
        if (next < text.Length && text[next] == '$')
        {
            _parts.Begin(dollar, 2);
            _parts.Text.Append('$');
            return next + 1;
        }

        var isBraced = next < text.Length && text[next] == '{';
        var nameStart = isBraced ? next + 1 : next;
        var nameEnd = VariableName.ReadEnd(text, nameStart);
        var end = nameEnd > nameStart ? ReadOperator(text, nameEnd) : nameEnd;
        if (end == nameStart || (isBraced && (end >= text.Length || text[end] != '}')))
        {
            var close = isBraced ? text.IndexOf('}', next) : -1;
            _errors.Add(new InterpolationError(dollar, close < 0 ? 1 : close + 1 - dollar, InterpolationError.InvalidFormat));
            return next;
        }

        var after = isBraced ? end + 1 : end;
        _names.Add(text[nameStart..nameEnd]);
        var errors = _errors.Count;
        _parts.Begin(dollar, after - dollar);
        Substitute(text[nameStart..end], new VariableReference(dollar, after - dollar, text[nameStart..nameEnd], isBraced)
        {
            WrittenOperator = text[nameEnd..OperandStart(text, nameEnd, end)],
        });
        if (_errors.Count == errors)
        {
            // A reference that succeeds makes Docker forget the errors before it.
            _errors.Clear();
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

    private static int OperandStart(string text, int nameEnd, int end) => nameEnd == end ? end : text[nameEnd] == ':' ? nameEnd + 2 : nameEnd + 1;

    // Of the operators, the first kind that occurs anywhere counts, and what stands before it is the name.
    private void Substitute(string text, VariableReference reference)
    {
        foreach (var mark in (ReadOnlySpan<string>)[":-", "-", ":?", "?"])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                Apply(reference with { Operator = mark, LookedUpName = text[..at], Operand = text[(at + mark.Length)..] });
                return;
            }
        }

        if (variables.TryFind(text, out var plain))
        {
            Append(reference, VariableOutcome.Value, plain);
        }
        else
        {
            AppendHole(reference);
        }
    }

    private void Apply(VariableReference reference)
    {
        var isKnown = variables.TryFind(reference.LookedUpName, out var value);
        var isMissing = value is null || (reference.Operator[0] == ':' && value.Length == 0);
        if (reference.Operator.EndsWith('-'))
        {
            Append(reference, isMissing ? VariableOutcome.Default : VariableOutcome.Value, isMissing ? reference.Operand : value);
        }
        else if (!isKnown)
        {
            AppendHole(reference);
        }
        else if (isMissing)
        {
            // Where a later reference makes Docker forget the error, nothing stands in its place.
            _references.Add(reference with { Outcome = VariableOutcome.Value, Result = "" });
            _errors.Add(InterpolationError.Required(reference.Start, reference.Length, reference.LookedUpName, reference.Operand));
        }
        else
        {
            Append(reference, VariableOutcome.Value, value);
        }
    }

    private void Append(VariableReference reference, VariableOutcome outcome, string? result)
    {
        _references.Add(reference with { Outcome = outcome, Result = result ?? "" });
        _parts.Text.Append(result);
    }

    private void AppendHole(VariableReference reference)
    {
        _references.Add(reference);
        _parts.Text.Append(InterpolatedText.Hole);
        _hasHole = true;
    }
}
