using System.Buffers;
using System.Text;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>A part of a generated YAML file.</summary>
internal abstract record Piece
{
    /// <summary>An anchor before it.</summary>
    internal string? Anchor { get; init; }

    internal static Piece Map(params IEnumerable<(string Key, Piece Value)> entries) =>
        new MapPiece([.. entries.DistinctBy(static e => e.Key)]);

    internal static Piece List(params IEnumerable<Piece> items) => new ListPiece([.. items]);

    /// <summary>A scalar as it is written.</summary>
    internal static Piece Text(string text) => new TextPiece(text);

    internal string Render()
    {
        var text = new StringBuilder();
        WriteBlock(text, 0, isItem: false);
        return text.ToString();
    }

    internal abstract void WriteFlow(StringBuilder text);

    /// <summary>Writes what stands behind a colon or a dash, and the line's end.</summary>
    internal abstract void WriteBlock(StringBuilder text, int indent, bool isItem);

    protected string Prefix => Anchor is null ? "" : $"&{Anchor} ";
}

internal sealed record TextPiece(string Value) : Piece
{
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create("{}[],#");

    // Braces, brackets and commas end a plain scalar in a flow collection.
    internal override void WriteFlow(StringBuilder text) =>
        text.Append(Prefix).Append(Value is ['"' or '\'' or '!' or '{' or '[', ..] || !Value.AsSpan().ContainsAny(FlowIndicators) ? Value : $"'{Value.Replace("'", "''", StringComparison.Ordinal)}'");

    internal override void WriteBlock(StringBuilder text, int indent, bool isItem) =>
        text.Append((" " + Prefix + Value).TrimEnd()).Append('\n');
}

/// <summary>A literal or folded scalar.</summary>
internal sealed record BlockTextPiece(string Header, string[] Lines) : Piece
{
    internal override void WriteFlow(StringBuilder text) => text.Append('"').AppendJoin("\\n", Lines).Append('"');

    internal override void WriteBlock(StringBuilder text, int indent, bool isItem)
    {
        text.Append(' ').Append(Prefix).Append(Header).Append('\n');
        foreach (var line in Lines)
        {
            text.Append(' ', indent + 2).Append(line).Append('\n');
        }
    }
}

internal sealed record ListPiece(List<Piece> Items) : Piece
{
    internal bool IsFlow { get; init; }

    internal override void WriteFlow(StringBuilder text)
    {
        text.Append(Prefix).Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Items[i].WriteFlow(text);
        }

        text.Append(']');
    }

    internal override void WriteBlock(StringBuilder text, int indent, bool isItem)
    {
        if (IsFlow || Items.Count == 0)
        {
            text.Append(' ');
            WriteFlow(text);
            text.Append('\n');
            return;
        }

        text.Append((" " + Prefix).TrimEnd()).Append('\n');
        foreach (var item in Items)
        {
            text.Append(' ', indent).Append('-');
            item.WriteBlock(text, indent + 2, isItem: true);
        }
    }
}

internal sealed record MapPiece(List<(string Key, Piece Value)> Entries) : Piece
{
    internal bool IsFlow { get; init; }

    internal override void WriteFlow(StringBuilder text)
    {
        text.Append(Prefix).Append('{');
        for (var i = 0; i < Entries.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Entries[i].Key).Append(": ");
            Entries[i].Value.WriteFlow(text);
        }

        text.Append('}');
    }

    internal override void WriteBlock(StringBuilder text, int indent, bool isItem)
    {
        if (IsFlow || Entries.Count == 0)
        {
            text.Append(' ');
            WriteFlow(text);
            text.Append('\n');
            return;
        }

        if (indent > 0 || isItem)
        {
            text.Append((" " + Prefix).TrimEnd()).Append('\n');
        }

        foreach (var (key, value) in Entries)
        {
            text.Append(' ', indent).Append(key).Append(':');
            value.WriteBlock(text, indent + 2, isItem: false);
        }
    }
}
