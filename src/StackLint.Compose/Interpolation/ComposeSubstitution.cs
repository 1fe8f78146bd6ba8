using System.Collections.Immutable;

namespace StackLint.Compose.Interpolation;

/// <summary>The grammar of compose-go (<c>template</c>): operators in braces only, operands substituted in turn.</summary>
internal sealed class ComposeSubstitution(VariableLookup variables)
{
    // Deeper nesting is refused, so that no text can exhaust the stack.
    private const int MaxDepth = 100;

    // Docker names the first; nobody reads more of one text.
    private const int MostErrors = 100;

    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<VariableReference>.Builder _references = ImmutableArray.CreateBuilder<VariableReference>();
    private readonly ImmutableArray<InterpolationError>.Builder _errors = ImmutableArray.CreateBuilder<InterpolationError>();
    private int _depth;

    // Of many openings each would look for them anew.
    private readonly NextCharacter _brace = new('}');
    private readonly NextCharacter _lineEnd = new('\n');

    internal InterpolatedText Run(string text)
    {
        var parts = new TextParts();
        Substitute(text, 0, parts);
        if (_errors.Count > 0)
        {
            return new InterpolatedText(InterpolatedText.Hole.ToString(), true, _names.ToImmutable(), true)
            {
                Errors = _errors.ToImmutable(),
                References = _references.ToImmutable(),
            };
        }

        var result = parts.Text.ToString();
        var isUnknown = result.Contains(InterpolatedText.Hole);
        return new InterpolatedText(result, isUnknown, _names.ToImmutable(), isUnknown || result != text)
        {
            References = _references.ToImmutable(),
            Parts = parts.ToImmutable(),
        };
    }

    private void Substitute(string text, int offset, TextParts output)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            Fail(offset, text.Length);
            return;
        }

        var position = 0;
        while (position < text.Length)
        {
            var dollar = text.IndexOf('$', position);
            if (dollar < 0)
            {
                break;
            }

            output.AppendLiteral(text, position, dollar - position);
            position = ReadReference(text, dollar, offset, output);
        }

        _depth--;
        output.AppendLiteral(text, position, text.Length - position);
    }

    private int ReadReference(string text, int dollar, int offset, TextParts output)
    {
        var next = dollar + 1;
        if (next < text.Length && text[next] == '$')
        {
            output.Begin(dollar, 2);
            output.Text.Append('$');
            return next + 1;
        }

        if (next >= text.Length || text[next] != '{')
        {
            var end = VariableName.ReadEnd(text, next);
            output.Begin(dollar, end - dollar);
            output.Text.Append(end == next ? "$" : Find(new VariableReference(offset + dollar, end - dollar, text[next..end], IsBraced: false)));
            return end;
        }

        var nameEnd = VariableName.ReadEnd(text, next + 1);
        var name = text[(next + 1)..nameEnd];
        if (name.Length > 0 && nameEnd < text.Length)
        {
            if (text[nameEnd] == '}')
            {
                output.Begin(dollar, nameEnd + 1 - dollar);
                output.Text.Append(Find(new VariableReference(offset + dollar, nameEnd + 1 - dollar, name, IsBraced: true)));
                return nameEnd + 1;
            }

            var operandStart = OperandStart(text, nameEnd);
            var close = operandStart < 0 ? -1 : FindClose(text, next, operandStart);
            if (close >= 0)
            {
                var mark = text[nameEnd..operandStart];
                var reference = new VariableReference(offset + dollar, close + 1 - dollar, name, IsBraced: true)
                {
                    WrittenOperator = mark,
                    Operator = mark,
                    Operand = text[operandStart..close],
                    IsNested = _depth > 1,
                };
                var index = _references.Count;
                _references.Add(reference);
                var operand = new TextParts();
                Substitute(reference.Operand, offset + operandStart, operand);
                output.Begin(dollar, close + 1 - dollar);
                output.Text.Append(Apply(index, operand.Text.ToString()));
                return close + 1;
            }
        }

        var brace = _brace.Find(text, next);
        Fail(offset + dollar, brace < 0 ? 2 : brace + 1 - dollar);
        return next + 1;
    }

    private bool HasBraceOnLine(string text, int start) =>
        _brace.Find(text, start) is >= 0 and var brace && (_lineEnd.Find(text, start) is var end && (end < 0 || brace < end));

    private static int OperandStart(string text, int at)
    {
        var mark = text[at] == ':' ? at + 1 : at;
        return mark < text.Length && text[mark] is '-' or '+' or '?' ? mark + 1 : -1;
    }

    // The brace that balances the first one, on the same line; the line's last brace where they do not balance.
    private int FindClose(string text, int open, int operandStart)
    {
        if (text.AsSpan(open, operandStart - open).Contains('\n') || !HasBraceOnLine(text, operandStart))
        {
            return -1;
        }

        var last = -1;
        var depth = 1;
        for (var i = operandStart; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '}')
            {
                last = i;
                if (--depth == 0)
                {
                    return i;
                }
            }
            else if (text[i] == '{')
            {
                depth++;
            }
        }

        return last;
    }

    private string Apply(int index, string operand)
    {
        var reference = _references[index];
        _names.Add(reference.Name);
        var isKnown = variables.TryFind(reference.Name, out var value);
        var isMissing = value is null || (reference.Operator[0] == ':' && value.Length == 0);
        switch (reference.Operator[^1])
        {
            case '-':
                return isMissing ? Settle(index, VariableOutcome.Default, operand) : Settle(index, VariableOutcome.Value, value);
            case '+':
                return isKnown ? Settle(index, VariableOutcome.Alternative, isMissing ? "" : operand) : reference.Result;
            default:
                if (isKnown && isMissing)
                {
                    _errors.Add(InterpolationError.Required(reference.Start, reference.Length, reference.Name, operand));
                }

                return isKnown ? Settle(index, VariableOutcome.Value, value) : reference.Result;
        }
    }

    private string Find(VariableReference reference)
    {
        _names.Add(reference.Name);
        _references.Add(reference with { IsNested = _depth > 1 });
        return variables.TryFind(reference.Name, out var value)
            ? Settle(_references.Count - 1, VariableOutcome.Value, value)
            : reference.Result;
    }

    private string Settle(int index, VariableOutcome outcome, string? result)
    {
        result ??= "";
        _references[index] = _references[index] with { Outcome = outcome, Result = result };
        return result;
    }

    private void Fail(int start, int length)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.Add(new InterpolationError(start, length, InterpolationError.InvalidFormat));
        }
    }
}
