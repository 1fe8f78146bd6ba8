using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace StackLint.Yaml.Syntax;

/// <summary>
/// Stands between scanner and parser and remembers what events do not tell: where properties and scalars begin, and comments.
/// Comments are read from the gaps between tokens, because a scanner that reports them itself accepts fewer files
/// (a comment before a <c>%YAML</c> directive makes it throw).
/// </summary>
/// <param name="text">What the scanner reads; may be patched, with all offsets kept.</param>
/// <param name="original">The text of the file.</param>
internal sealed class YamlTokenRecorder(string text, string original) : IScanner
{
    private readonly Scanner _scanner = new(new StringReader(text), skipComments: true);
    private readonly Queue<Token> _properties = new();
    private readonly Queue<Scalar> _scalars = new();
    private readonly ImmutableArray<YamlComment>.Builder _comments = ImmutableArray.CreateBuilder<YamlComment>();
    private readonly Stack<int> _brackets = new();
    private readonly Stack<int> _indentations = new();
    private readonly HashSet<int> _blockScalars = [];
    private readonly List<int> _misread = [];
    private readonly YamlTokenChecks _checks = new(original);
    private Token? _last;
    private Token? _split;
    private Token? _rest;
    private bool _isPending;
    private int _gapStart;

    /// <summary>The first character not yet known to belong to a token the parser took.</summary>
    internal int ConsumedEnd { get; private set; }

    /// <summary>Where the token handed out last stands.</summary>
    internal TextSpan LastSpan => _last is null ? default : SpanOf(_last);

    /// <summary>The innermost bracket that is open, -1 when none is.</summary>
    internal int OpenBracket => _brackets.TryPeek(out var bracket) ? bracket : -1;

    /// <summary>The columns that the innermost block collection is indented by, -1 when none is open.</summary>
    internal int Indentation => _indentations.TryPeek(out var columns) ? columns : -1;

    /// <summary>Where the literal and folded scalars begin that were met.</summary>
    internal IReadOnlySet<int> BlockScalars => _blockScalars;

    /// <summary>Where aliases and anchors begin whose name the scanner took a colon into.</summary>
    internal IReadOnlyList<int> Misread => _misread;

    /// <summary>Whether the end of the text was reached.</summary>
    internal bool IsAtEnd => _last is StreamEnd;

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _split ?? _scanner.Current;

    public bool MoveNext()
    {
        if (Current is not null)
        {
            ConsumeCurrent();
        }

        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        // The parser looks ahead twice behind an anchored scalar in braces; a second look is not to lose the token.
        if (_isPending && Current is (FlowEntry or FlowMappingEnd))
        {
            return true;
        }

        if (_rest is { } rest)
        {
            (_split, _rest) = (rest, null);
            Record(rest);
            return _isPending = true;
        }

        var moved = _scanner.MoveNextWithoutConsuming();
        if (_scanner.Current is { } token && !ReferenceEquals(token, _last))
        {
            var (first, second) = YamlColonNames.Split(token, original);
            (_split, _rest) = (ReferenceEquals(first, token) ? null : first, second);
            Record(first);
        }

        _isPending = moved;
        return moved;
    }

    public void ConsumeCurrent()
    {
        if (Current is { } token && token is not (BlockEnd or BlockMappingStart or BlockSequenceStart or StreamEnd))
        {
            ConsumedEnd = Math.Max(ConsumedEnd, SpanOf(token).End);
        }

        _isPending = false;
        _split = null;
        if (_rest is null)
        {
            _scanner.ConsumeCurrent();
        }
    }

    /// <summary>The first mistake before <paramref name="end"/> that the scanner let pass, null when there is none.</summary>
    internal (TextSpan Span, string Message)? TakeMistake(int end) => _checks.TakeBefore(end);

    /// <summary>The comments up to <paramref name="end"/>.</summary>
    internal ImmutableArray<YamlComment> TakeComments(int end)
    {
        ReadGap(end);
        return _comments.ToImmutable();
    }

    /// <summary>The span of the <paramref name="count"/> properties that begin at <paramref name="start"/>.</summary>
    internal TextSpan TakeProperties(int start, int count)
    {
        while (_properties.TryPeek(out var stale) && stale.Start.Index < start)
        {
            _properties.Dequeue();
        }

        var end = start;
        for (; count > 0 && _properties.TryDequeue(out var token); count--)
        {
            end = (int)token.End.Index;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The span of the scalar token that ends at <paramref name="end"/>.</summary>
    internal TextSpan TakeScalar(int start, int end)
    {
        while (_scalars.TryDequeue(out var token))
        {
            if (token.End.Index == end)
            {
                return SpanOf(token);
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan SpanOf(Token token)
    {
        var start = (int)token.Start.Index;
        var end = (int)token.End.Index;

        // The scanner gives brackets and the document end marker no width.
        return token switch
        {
            FlowSequenceStart or FlowSequenceEnd or FlowMappingStart or FlowMappingEnd => new TextSpan(start, 1),
            DocumentEnd => new TextSpan(start, 3),
            _ => TextSpan.FromBounds(start, Math.Max(start, end)),
        };
    }

    private void Record(Token token)
    {
        _last = token;
        if (YamlColonNames.IsMisread(token))
        {
            _misread.Add((int)token.Start.Index);
        }

        _checks.Check(token, _gapStart, _brackets.Count > 0);
        ReadGap((int)token.Start.Index);
        _gapStart = Math.Max(_gapStart, SpanOf(token).End);
        switch (token)
        {
            case Anchor or Tag:
                _properties.Enqueue(token);
                break;
            case BlockMappingStart or BlockSequenceStart:
                _indentations.Push((int)token.Start.Column - 1);
                break;
            case BlockEnd:
                _indentations.TryPop(out _);
                break;
            case FlowSequenceStart or FlowMappingStart:
                _brackets.Push((int)token.Start.Index);
                break;
            case FlowSequenceEnd or FlowMappingEnd:
                _brackets.TryPop(out _);
                break;
            case Scalar scalar:
                _scalars.Enqueue(scalar);
                if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
                {
                    _blockScalars.Add((int)scalar.Start.Index);
                    AddHeaderComment((int)scalar.Start.Index);
                }

                break;
        }
    }

    private void ReadGap(int end)
    {
        end = Math.Min(end, original.Length);
        for (var i = _gapStart; i < end; i++)
        {
            if (original[i] == '#' && (i == _gapStart || YamlText.IsBlankOrBreak(original[i - 1])))
            {
                i = AddComment(i);
            }
        }

        _gapStart = Math.Max(_gapStart, end);
    }

    private void AddHeaderComment(int start)
    {
        var i = YamlText.EndOfBlockHeader(original, start);
        while (i < original.Length && original[i] is ' ' or '\t')
        {
            i++;
        }

        if (i < original.Length && original[i] == '#')
        {
            AddComment(i);
        }
    }

    private int AddComment(int start)
    {
        var end = YamlText.EndOfLine(original, start);
        var trailing = false;
        for (var i = start - 1; i >= 0 && !YamlText.IsBreak(original[i]); i--)
        {
            trailing |= original[i] is not (' ' or '\t');
        }

        _comments.Add(new YamlComment(TextSpan.FromBounds(start, end), original[(start + 1)..end].Trim(), trailing));
        return end;
    }
}
