using System.Collections.Immutable;
using System.Text;

namespace StackLint.Compose.Interpolation;

/// <summary>The grammar of compose-go (<c>template</c>): operators in braces only, operands substituted in turn, the first error kept.</summary>
internal sealed class ComposeSubstitution(VariableLookup variables)
{
    // Deeper nesting is refused, so that no text can exhaust the stack.
    private const int MaxDepth = 100;

    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<VariableReference>.Builder _references = ImmutableArray.CreateBuilder<VariableReference>();
    private InterpolationError? _error;
    private int _depth;

    internal InterpolatedText Run(string text)
    {
        var result = Substitute(text, 0);
        if (_error is not null)
        {
            return new InterpolatedText(InterpolatedText.Hole.ToString(), true, _names.ToImmutable(), true, _error);
        }

        var isUnknown = result.Contains(InterpolatedText.Hole);
        return new InterpolatedText(result, isUnknown, _names.ToImmutable(), isUnknown || result != text) { References = _references.ToImmutable() };
    }

    private string Substitute(string text, int offset)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            Fail(offset, text.Length);
            return "";
        }

        var output = new StringBuilder();
        var position = 0;
        while (position < text.Length)
        {
            var dollar = text.IndexOf('$', position);
            if (dollar < 0)
            {
                break;
            }

            output.Append(text, position, dollar - position);
            position = ReadReference(text, dollar, offset, output);
        }

        _depth--;
        return output.Append(text, position, text.Length - position).ToString();
    }

    private int ReadReference(string text, int dollar, int offset, StringBuilder output)
    {
        var next = dollar + 1;
        if (next < text.Length && text[next] == '$')
        {
            output.Append('$');
            return next + 1;
        }

        if (next >= text.Length || text[next] != '{')
        {
            var end = VariableName.ReadEnd(text, next);
            output.Append(end == next ? "$" : Find(Reference(text[next..end], offset + dollar, end - dollar)));
            return end;
        }

        var nameEnd = VariableName.ReadEnd(text, next + 1);
        var name = text[(next + 1)..nameEnd];
        if (name.Length > 0 && nameEnd < text.Length)
        {
            if (text[nameEnd] == '}')
            {
                output.Append(Find(Reference(name, offset + dollar, nameEnd + 1 - dollar) with { IsBraced = true }));
                return nameEnd + 1;
            }

            var operandStart = OperandStart(text, nameEnd);
            var close = operandStart < 0 ? -1 : FindClose(text, next, operandStart);
            if (close >= 0)
            {
                var mark = text[nameEnd..operandStart];
                var reference = Reference(name, offset + dollar, close + 1 - dollar) with
                {
                    IsBraced = true,
                    WrittenOperator = mark,
                    Operator = mark,
                    Operand = text[operandStart..close],
                };
                output.Append(Apply(reference, Substitute(reference.Operand, offset + operandStart)));
                return close + 1;
            }
        }

        var brace = text.IndexOf('}', next);
        Fail(offset + dollar, brace < 0 ? 2 : brace + 1 - dollar);
        return next + 1;
    }

    private static int OperandStart(string text, int at)
    {
        var mark = text[at] == ':' ? at + 1 : at;
        return mark < text.Length && text[mark] is '-' or '+' or '?' ? mark + 1 : -1;
    }

    // The brace that balances the first one, on the same line; the line's last brace where they do not balance.
    private static int FindClose(string text, int open, int operandStart)
    {
        var lineEnd = text.IndexOf('\n', operandStart);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;
        if (text.AsSpan(open, operandStart - open).Contains('\n'))
        {
            return -1;
        }

        var last = -1;
        var depth = 1;
        for (var i = operandStart; i < lineEnd; i++)
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

    private static VariableReference Reference(string name, int start, int length) =>
        new(name, start, length, VariableOutcome.Unknown, InterpolatedText.Hole.ToString());

    private string Apply(VariableReference reference, string operand)
    {
        _names.Add(reference.Name);
        var isKnown = variables.TryFind(reference.Name, out var value);
        var isMissing = value is null || (reference.Operator[0] == ':' && value.Length == 0);
        switch (reference.Operator[^1])
        {
            case '-':
                return isMissing ? Take(reference, VariableOutcome.Default, operand) : Take(reference, VariableOutcome.Value, value);
            case '+':
                return isKnown ? Take(reference, VariableOutcome.Alternative, isMissing ? "" : operand) : Take(reference);
            default:
                if (isKnown && isMissing)
                {
                    _error ??= InterpolationError.Required(reference.Start, reference.Length, reference.Name, operand);
                }

                return isKnown ? Take(reference, VariableOutcome.Value, value) : Take(reference);
        }
    }

    private string Find(VariableReference reference)
    {
        _names.Add(reference.Name);
        return variables.TryFind(reference.Name, out var value) ? Take(reference, VariableOutcome.Value, value) : Take(reference);
    }

    private string Take(VariableReference reference, VariableOutcome outcome, string? result) =>
        Take(reference with { Outcome = outcome, Result = result ?? "" });

    private string Take(VariableReference reference)
    {
        if (_depth == 1)
        {
            _references.Add(reference);
        }

        return reference.Result;
    }

    private void Fail(int start, int length) =>
        _error ??= new InterpolationError(start, length, InterpolationError.InvalidFormat);
}
