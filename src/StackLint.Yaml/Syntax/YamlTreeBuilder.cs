using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StackLint.Yaml.Syntax;

/// <summary>Builds the trees of one text from parser events, without recursion and within the limits.</summary>
internal sealed partial class YamlTreeBuilder
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly YamlScanText _scanText;
    private readonly YamlLimits _limits;
    private readonly YamlTokenRecorder _tokens;
    private readonly ImmutableArray<YamlDocument>.Builder _documents = ImmutableArray.CreateBuilder<YamlDocument>();
    private readonly List<YamlError> _errors = [];
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(CollectionFrame Frame, YamlAnchor? Anchor)> _open = new();
    private readonly int _forbidden;
    private int _documentIndex;
    private int _documentSize;
    private int _aliasedSize;
    private bool _documentFailed;
    private YamlNode? _root;
    private TextSpan _documentStart;

    internal YamlTreeBuilder(SourceFile file, string text, YamlScanText scanText, YamlLimits limits)
    {
        _file = file;
        _text = text;
        _scanText = scanText;
        _limits = limits;
        _tokens = new YamlTokenRecorder(scanText.Text, text);
        _forbidden = YamlText.FindForbidden(text, 0);
    }

    /// <summary>What made the parser give up, null when it reached the end.</summary>
    internal YamlFailure? Failure { get; private set; }

    /// <summary>Where literal and folded scalars begin, as far as the text was read.</summary>
    internal IReadOnlySet<int> BlockScalars => _tokens.BlockScalars;

    /// <summary>Where aliases and anchors begin whose name was taken to hold a colon.</summary>
    internal IReadOnlyList<int> Misread => _tokens.Misread;

    internal YamlFile Build()
    {
        var complete = Run();
        var comments = _tokens.TakeComments(complete ? _text.Length : 0);
        return new YamlFile(_file, _documents.ToImmutable(), comments, [.. _errors.OrderBy(static e => e.Span.Start).ThenBy(static e => e.Span.End)]);
    }

    private bool Run()
    {
        var parser = new Parser(_tokens);
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is { } current && !Accept(current))
                {
                    return false;
                }
            }

            return true;
        }
        catch (YamlException e)
        {
            // The complaint about tabs comes without a place; it is where the scanner stands.
            var nowhere = e.Start.Equals(Mark.Empty) && e.End.Equals(Mark.Empty) && e.Message.Contains("invalid tab", StringComparison.Ordinal);
            var start = nowhere ? _tokens.CurrentPosition : e.Start;
            Fail(e.Message, (int)start.Index, (int)(nowhere ? start : e.End).Index);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser answers some malformed input with exceptions that are not its own.
            Fail(null, _tokens.LastSpan.Start, _tokens.LastSpan.End);
        }

        return false;
    }

    private void Fail(string? message, int start, int end)
    {
        Failure = new YamlFailure(message, start, end, _tokens.OpenBracket, _tokens.Indentation, _tokens.LastSpan.End, _tokens.IsAtEnd);
        if (!ReportForbidden(_text.Length) && !ReportMistake(_text.Length))
        {
            var (span, words) = YamlErrorMessages.For(_text, Failure);
            Report(span, words);
        }
    }

    private bool Accept(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart start:
                return StartDocument(start);
            case DocumentEnd end:
                return EndDocument((int)end.Start.Index);
            case StreamEnd:
                return !ReportForbidden(_text.Length);
            case Scalar scalar:
                return AddScalar(scalar);
            case AnchorAlias alias:
                return AddAlias(alias);
            case MappingStart mapping:
                return Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                Close((int)current.Start.Index);
                return true;
            default:
                return true;
        }
    }

    private bool StartDocument(DocumentStart start)
    {
        // An anchor does not reach into the next document.
        _anchors.Clear();
        _root = null;
        _documentFailed = false;
        _documentSize = 0;
        _aliasedSize = 0;
        var end = (int)start.End.Index;
        if (_documentIndex == _limits.MaxDocuments)
        {
            Report(YamlErrorPlace.Of(_text, (int)start.Start.Index, end), $"the file has more than {_limits.MaxDocuments} documents", isLimit: true);
            return false;
        }

        if (start.Version is { Version: not { Major: 1, Minor: 1 } } version)
        {
            Report(YamlErrorPlace.Of(_text, (int)version.Start.Index, (int)version.End.Index), "only '%YAML 1.1' documents can be read");
        }

        _documentStart = start.IsImplicit ? new TextSpan((int)start.Start.Index, 0) : TextSpan.FromBounds(Math.Max(0, end - 3), end);
        return true;
    }

    private bool EndDocument(int end)
    {
        if (ReportForbidden(end))
        {
            return false;
        }

        ReportMistake(end);
        if (_root is not null && !_documentFailed)
        {
            _documents.Add(new YamlDocument(_file, _root, _documentStart) { Index = _documentIndex });
        }

        _documentIndex++;
        return true;
    }

    private bool ReportForbidden(int end)
    {
        if (_forbidden < 0 || _forbidden >= end)
        {
            return false;
        }

        Report(new TextSpan(_forbidden, 1), $"control characters are not allowed (U+{(int)_text[_forbidden]:X4})");
        return true;
    }

    private bool ReportMistake(int end)
    {
        if (_tokens.TakeMistake(end) is not { } mistake)
        {
            return false;
        }

        Report(mistake.Span, mistake.Message);
        return true;
    }

    private void Report(TextSpan span, string message, YamlErrorKind kind = YamlErrorKind.Syntax, bool isLimit = false)
    {
        _documentFailed |= kind == YamlErrorKind.Syntax;
        Add(new YamlError(kind, span, message) { IsLimit = isLimit });
    }

    private void Add(YamlError error)
    {
        if (_errors.Count <= _limits.MaxErrors)
        {
            _errors.Add((_errors.Count < _limits.MaxErrors ? error : error with { Message = "the file has further errors, which are not shown" }) with { DocumentIndex = _documentIndex });
        }
    }

    private bool IsTooLong(YamlScalar scalar)
    {
        if (scalar.Value.Length <= _limits.MaxScalarLength)
        {
            return false;
        }

        Report(YamlErrorPlace.Of(_text, scalar.Span.Start, scalar.Span.Start), $"a scalar has more than {_limits.MaxScalarLength} characters", isLimit: true);
        return true;
    }

    private bool Count(int size, int height, TextSpan place)
    {
        if (AliasRatio.IsExcessive(_aliasedSize + size, _documentSize + size, size))
        {
            Report(YamlErrorPlace.Of(_text, place.Start, place.End), "the document consists of aliases for the most part");
            return false;
        }

        if (size > _limits.MaxNodes - _documentSize)
        {
            // Docker refuses what consists of aliases for the most part, and nothing for its length.
            var aliased = _aliasedSize + (size > 1 ? size : 0L);
            Report(
                YamlErrorPlace.Of(_text, place.Start, place.End),
                $"the document has more than {_limits.MaxNodes} nodes, aliases counted with all that they stand for",
                isLimit: aliased < (_documentSize + (long)size) / 2);
            return false;
        }

        if (size > 1 && size > _limits.MaxAliasedNodes - _aliasedSize)
        {
            Report(YamlErrorPlace.Of(_text, place.Start, place.End), $"aliases stand for more than {_limits.MaxAliasedNodes} nodes of the document", isLimit: true);
            return false;
        }

        if (height > _limits.MaxDepth - _open.Count)
        {
            Report(YamlErrorPlace.Of(_text, place.Start, place.End), $"the document is nested more than {_limits.MaxDepth} levels deep", isLimit: true);
            return false;
        }

        _documentSize += size;
        _aliasedSize += size > 1 ? size : 0;
        return true;
    }
}
