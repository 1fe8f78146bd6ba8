using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>A scalar: its decoded text and the characters it was written with.</summary>
public sealed class YamlScalar : YamlNode
{
    // Of a long one many parts may be asked for, and the way back takes time.
    private const int LongFrom = 1000;

    private static readonly ConditionalWeakTable<YamlScalar, LongScalar> Long = [];

    internal YamlScalar(SourceFile file, TextSpan span, YamlProperties? properties, YamlScalarStyle style, string value)
        : base(file, span, properties)
    {
        Style = style;
        Value = value;
    }

    public YamlScalarStyle Style { get; }

    /// <summary>An empty scalar at the start of a node, for a value that nobody wrote and that belongs there.</summary>
    public static YamlScalar Implied(YamlNode node) => new(node.File, new TextSpan(node.Span.Start, 0), properties: null, YamlScalarStyle.Plain, "");

    /// <summary>The text after folding, unescaping and unquoting.</summary>
    public string Value { get; }

    public bool IsPlain => Style == YamlScalarStyle.Plain;

    /// <summary>The characters that spell <see cref="Value"/>: <see cref="YamlNode.Span"/> without quotes.</summary>
    public TextSpan ContentSpan => Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted && Span.Length >= 2
        ? TextSpan.FromBounds(Span.Start + 1, Span.End - 1)
        : Span;

    /// <summary>
    /// The characters that spell a part of <see cref="Value"/>, through escapes, folding and indentation; the whole scalar's
    /// <see cref="YamlNode.ReportSpan"/> where there is no way back.
    /// </summary>
    /// <param name="start">Offset into <see cref="Value"/>.</param>
    /// <param name="length">Length within <see cref="Value"/>.</param>
    public TextSpan GetPartSpan(int start, int length) =>
        IsWrittenAsValue ? new TextSpan(ContentSpan.Start + start, length)
        : length > 0 && Places is { } spans ? TextSpan.FromBounds(spans[start].Start, spans[start + length - 1].End)
        : ReportSpan;

    /// <summary><see cref="Value"/> with a mark for each run of characters that some characters of the file spell; the mark alone where there is no way back.</summary>
    /// <param name="hidden">The characters of the file.</param>
    /// <param name="mark">What stands for them.</param>
    public string GetValueWithout(IReadOnlyList<TextSpan> hidden, string mark)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        List<TextSpan> parts = [.. hidden.Where(h => h.OverlapsWith(Span))];
        if (parts.Count == 0)
        {
            return Value;
        }

        if (Places is not { } spans)
        {
            return mark;
        }

        var text = new StringBuilder();
        var isHidden = false;
        for (var i = 0; i < Value.Length; i++)
        {
            var wasHidden = isHidden;
            isHidden = parts.Exists(p => p.OverlapsWith(spans[i]));
            text.Append(isHidden ? wasHidden ? "" : mark : Value[i].ToString());
        }

        return text.ToString();
    }

    /// <summary>The location of <see cref="GetPartSpan"/>.</summary>
    public Location GetPartLocation(int start, int length) => File.GetLocation(GetPartSpan(start, length));

    /// <summary>Whether the characters of <see cref="ContentSpan"/> are those of the value, one by one.</summary>
    internal bool CompareWithValue()
    {
        var content = ContentSpan;
        if (content.Length != Value.Length || Style > YamlScalarStyle.DoubleQuoted)
        {
            return false;
        }

        for (var i = 0; i < content.Length; i++)
        {
            if (File.Text[content.Start + i] != Value[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWrittenAsValue => Value.Length < LongFrom ? CompareWithValue() : Long.GetValue(this, LongScalar.Of).IsWrittenAsValue;

    private List<TextSpan>? Places => Value.Length < LongFrom ? ScalarSpans.Find(this) : Long.GetValue(this, LongScalar.Of).Places;
}
