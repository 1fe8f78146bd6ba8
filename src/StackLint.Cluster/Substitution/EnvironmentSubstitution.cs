using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;

namespace StackLint.Cluster.Substitution;

/// <summary>
/// Variables as Launchpad substitutes them (<c>a8m/envsubst</c>): <c>$V</c>, <c>${V}</c>, <c>${V:-text}</c> with the operators
/// <c>- = + :- := :+</c>, <c>$$</c> for a dollar. A digit begins no name. Before <c>mke/v1.1</c> only <c>$$</c> is special.
/// </summary>
/// <param name="variables">The variables; null when nothing is known of them.</param>
/// <param name="isActive">Whether the version of the format substitutes at all.</param>
internal sealed class EnvironmentSubstitution(VariableSource? variables, bool isActive)
{
    internal SubstitutedText Run(string text) => text.Contains('$') ? new SubstitutionRun(text, variables, isActive).Execute() : SubstitutedText.Literal(text);
}

file sealed class SubstitutionRun(string text, VariableSource? variables, bool isActive)
{
    private readonly StringBuilder _output = new();
    private readonly ImmutableArray<SubstitutedPart>.Builder _parts = ImmutableArray.CreateBuilder<SubstitutedPart>();
    private readonly ImmutableArray<SubstitutionFault>.Builder _faults = ImmutableArray.CreateBuilder<SubstitutionFault>();
    private bool _isUnknown;

    internal SubstitutedText Execute()
    {
        var position = 0;
        for (var dollar = text.IndexOf('$'); dollar >= 0; dollar = text.IndexOf('$', position))
        {
            AppendLiteral(position, dollar);
            position = Read(dollar);
        }

        AppendLiteral(position, text.Length);
        var result = _output.ToString();
        return new SubstitutedText(result, _isUnknown, _isUnknown || result != text) { Parts = _parts.ToImmutable(), Faults = _faults.ToImmutable() };
    }

    private int Read(int dollar)
    {
        var next = dollar + 1 < text.Length ? text[dollar + 1] : '\0';
        if (next == '$')
        {
            Append(dollar, dollar + 2, "$");
            return dollar + 2;
        }

        if (!isActive || (next != '{' && !IsNameStart(next)))
        {
            AppendLiteral(dollar, dollar + 1);
            return dollar + 1;
        }

        return next == '{' ? ReadBraced(dollar) : ReadPlain(dollar);
    }

    private int ReadPlain(int dollar)
    {
        var end = NameEnd(dollar + 1);
        var name = text[(dollar + 1)..end];
        if (name == "_")
        {
            AppendLiteral(dollar, end);
        }
        else
        {
            Append(dollar, end, Find(name, dollar, end));
        }

        return end;
    }

    private int ReadBraced(int dollar)
    {
        var nameStart = dollar + 2;
        if (nameStart < text.Length && (text[nameStart] == '}' || char.IsDigit(text[nameStart])))
        {
            AppendLiteral(dollar, nameStart + 1);
            return nameStart + 1;
        }

        var close = text.AsSpan(nameStart).IndexOfAny('}', '\r', '\n');
        close = close < 0 ? text.Length : nameStart + close;
        if (close >= text.Length || text[close] != '}')
        {
            _faults.Add(new SubstitutionFault(TextSpan.FromBounds(dollar, close), "the brace of a substitution is not closed"));
            Append(dollar, close, null);
            return close;
        }

        var nameEnd = NameEnd(nameStart);
        Append(dollar, close + 1, Evaluate(text[nameStart..nameEnd], text[nameEnd..close], dollar, close + 1));
        return close + 1;
    }

    // Null stands for what cannot be known, or is written in a way that envsubst makes no sense of.
    private string? Evaluate(string name, string rest, int start, int end)
    {
        if (name.Length == 0 || rest.Length == 0)
        {
            return name.Length == 0 ? null : Find(name, start, end);
        }

        var mark = rest[0] == ':' ? rest[..Math.Min(2, rest.Length)] : rest[..1];
        var operand = rest[mark.Length..];
        if (mark is not ("-" or "=" or "+" or ":-" or ":=" or ":+"))
        {
            return null;
        }

        if (operand.Length == 0)
        {
            // Without a text the operator is as good as not written.
            return Find(name, start, end);
        }

        var isKnown = TryFind(name, out var value);
        return mark switch
        {
            ":-" or ":=" => value is { Length: > 0 } ? value : Operand(operand, start, end),
            "-" or "=" => value ?? Operand(operand, start, end),
            _ when !isKnown => null,
            _ => value is null ? "" : Operand(operand, start, end),
        };
    }

    private string? Operand(string operand, int start, int end)
    {
        if (operand[0] != '$')
        {
            return operand;
        }

        var name = operand[1..];
        return name.Length > 0 && IsNameStart(name[0]) && name.All(IsNamePart) ? Find(name, start, end) : null;
    }

    private string? Find(string name, int start, int end)
    {
        if (TryFind(name, out var value) && value is null)
        {
            _faults.Add(new SubstitutionFault(TextSpan.FromBounds(start, end), $"the variable '{name}' is not set"));
        }

        return value;
    }

    /// <summary>Whether it is known what the variable holds; null when it is not set.</summary>
    private bool TryFind(string name, out string? value)
    {
        value = variables?.GetValue(name);
        return value is not null || variables is { IsComplete: true };
    }

    private void AppendLiteral(int start, int end)
    {
        if (end > start)
        {
            _parts.Add(new SubstitutedPart(_output.Length, TextSpan.FromBounds(start, end), IsLiteral: true));
            _output.Append(text, start, end - start);
        }
    }

    private void Append(int start, int end, string? value)
    {
        _parts.Add(new SubstitutedPart(_output.Length, TextSpan.FromBounds(start, end), IsLiteral: false));
        _isUnknown |= value is null;
        _output.Append(value ?? SubstitutedText.Hole.ToString());
    }

    private int NameEnd(int start)
    {
        var end = start;
        while (end < text.Length && IsNamePart(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsDigit(c);
}
