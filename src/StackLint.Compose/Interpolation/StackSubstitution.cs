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
        var reference = Substitute(text[nameStart..end], new VariableReference(variable, dollar, after - dollar, VariableOutcome.Unknown, InterpolatedText.Hole.ToString())
        {
            IsBraced = isBraced,
            WrittenOperator = text[nameEnd..OperandStart(text, nameEnd, end)],
        });
        _output.Append(reference.Result);
        _references.Add(reference);
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
    private VariableReference Substitute(string text, VariableReference reference)
    {
        foreach (var mark in (ReadOnlySpan<string>)[":-", "-", ":?", "?"])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                return Apply(reference with { Operator = mark, LookedUpName = text[..at], Operand = text[(at + mark.Length)..] });
            }
        }

        return variables.TryFind(text, out var value) ? reference with { Outcome = VariableOutcome.Value, Result = value ?? "" } : reference;
    }

    private VariableReference Apply(VariableReference reference)
    {
        var isKnown = variables.TryFind(reference.LookedUpName, out var value);
        var isMissing = value is null || (reference.Operator[0] == ':' && value.Length == 0);
        if (isMissing && reference.Operator[^1] == '-')
        {
            return reference with { Outcome = VariableOutcome.Default, Result = reference.Operand };
        }

        if (!isKnown)
        {
            return reference;
        }

        if (isMissing)
        {
            _error = InterpolationError.Required(reference.Start, reference.Length, reference.LookedUpName, reference.Operand);
        }

        return reference with { Outcome = VariableOutcome.Value, Result = isMissing ? "" : value! };
    }
}
