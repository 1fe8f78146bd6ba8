using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>A line of a file of which no tree is known, as far as it looks like a pair.</summary>
internal sealed partial class WrittenLine
{
    private readonly int _start;
    private readonly Match _pair;

    /// <param name="start">Where it starts in the file.</param>
    /// <param name="text">Its characters, without the line break.</param>
    internal WrittenLine(int start, string text)
    {
        _start = start;
        Text = text;
        Indent = text.Length - text.TrimStart().Length;
        _pair = Pair().Match(text);
    }

    internal string Text { get; }

    internal int Indent { get; }

    internal bool IsBlank => Indent == Text.Length;

    internal bool IsComment => !IsBlank && Text[Indent] == '#';

    internal bool IsItem => !IsBlank && Text[Indent] == '-';

    /// <summary>What is neither indentation nor blank at the end.</summary>
    internal TextSpan ContentSpan => TextSpan.FromBounds(Indent, Text.TrimEnd().Length);

    /// <summary>Whether it is a name with a value: <c>name: value</c>, <c>NAME=value</c>.</summary>
    internal bool IsPair => _pair.Success;

    /// <summary>Whether the name is a key.</summary>
    internal bool IsKey => _pair.Groups["colon"].Success;

    /// <summary>Whether the name stands at the margin.</summary>
    internal bool IsSection => Indent == 0 && IsPair;

    /// <summary>The name, empty where there is none.</summary>
    internal string Name => _pair.Groups["name"].Value;

    internal string Value => Text[ValueStart..ValueEnd];

    internal int ValueStart => _pair.Groups["value"].Index;

    // A comment ends the value, with the blanks before it.
    private int ValueEnd
    {
        get
        {
            var value = _pair.Groups["value"];
            for (var i = value.Index + 1; i < value.Index + value.Length; i++)
            {
                if (Text[i] == '#' && char.IsWhiteSpace(Text[i - 1]))
                {
                    return value.Index + Text.AsSpan(value.Index, i - value.Index).TrimEnd().Length;
                }
            }

            return value.Index + value.Length;
        }
    }

    /// <summary>A part of the line as a part of the file.</summary>
    internal TextSpan Place(TextSpan part) => new(_start + part.Start, part.Length);

    [GeneratedRegex(@"^\s*(?:- +)*(?:export +)?[""']?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)[""']?(?:=|\s*(?<colon>:)(?=\s|$))\s*(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Pair();
}
