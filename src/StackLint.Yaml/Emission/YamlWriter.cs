using System.Text;

namespace StackLint.Yaml.Emission;

/// <summary>
/// Writes one document in block style, two blanks a level, laid out as go-yaml v3 lays it out: what Docker prints. Calls nest as
/// the document does; each key and each item is followed by exactly one value.
/// </summary>
/// <param name="isTextWhenPlain">Whether the reader in mind takes the plain scalar of that text for a string; what is not is quoted.</param>
public sealed class YamlWriter(Func<string, bool> isTextWhenPlain)
{
    // Comments line up behind lines of at most this length; one behind a longer line follows it at once.
    private const int MaxCommentColumn = 72;

    private readonly ScalarEmitter _scalars = new(isTextWhenPlain);
    private readonly List<(string Text, string? Comment)> _lines = [];
    private readonly Stack<Collection> _open = [];
    private readonly StringBuilder _line = new();

    // The line ends with a dash, or another sign that leaves room for a collection's first line.
    private bool _isAfterSign;

    private int ChildIndent => _open.TryPeek(out var parent) ? parent.Indent + 2 : 0;

    /// <summary>Finds the characters of a text that must be written as escapes though YAML takes them raw; null when there are none such.</summary>
    public Func<string, IReadOnlySet<int>>? FindActing
    {
        get => _scalars.FindActing;
        init => _scalars.FindActing = value;
    }

    /// <summary>Opens a mapping: calls of <see cref="Key"/>, each with a value, follow until <see cref="End"/>.</summary>
    public void BeginMapping() => _open.Push(new Collection(ChildIndent, "{}"));

    /// <summary>Opens a list: calls of <see cref="Item"/>, each with a value, follow until <see cref="End"/>.</summary>
    public void BeginSequence() => _open.Push(new Collection(ChildIndent, "[]"));

    /// <summary>Closes what was opened last.</summary>
    /// <param name="comment">What to say of a collection without entries; one with entries has no line to say it on.</param>
    public void End(string? comment = null)
    {
        var closed = _open.Pop();
        if (closed.IsEmpty)
        {
            WriteValue(closed.EmptyText, comment);
        }
    }

    /// <summary>Begins an entry of the mapping that is open.</summary>
    public void Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var indent = StartEntry();
        var key = _scalars.Key(name);
        if (ScalarEmitter.NeedsMark(name))
        {
            _line.Append("? ").Append(key);
            EndLine(null);
            _line.Append(' ', indent);
        }
        else
        {
            _line.Append(key);
        }

        _line.Append(':');
        _isAfterSign = ScalarEmitter.NeedsMark(name);
    }

    /// <summary>Begins an item of the list that is open.</summary>
    public void Item()
    {
        StartEntry();
        _line.Append('-');
        _isAfterSign = true;
    }

    /// <summary>Writes a string, quoted where it would not be read as the string that it is.</summary>
    /// <param name="text">The string. Half a surrogate pair, which YAML has no spelling for, becomes U+FFFD.</param>
    /// <param name="comment">What to say behind it; one line.</param>
    public void String(string text, string? comment = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = _scalars.Value(text);
        WriteValue(lines[0], comment);
        var indent = ChildIndent;
        foreach (var line in lines.AsSpan(1))
        {
            _line.Append(' ', line.Length > 0 ? indent : 0).Append(line);
            EndLine(null);
        }
    }

    /// <summary>Writes a number, a boolean or null as it is.</summary>
    public void Plain(string text, string? comment = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        WriteValue(text, comment);
    }

    /// <summary>The document so far; lines end with LF.</summary>
    public override string ToString()
    {
        var column = _lines.Where(static l => l.Comment is not null).Select(static l => l.Text.Length).Where(static l => l <= MaxCommentColumn).DefaultIfEmpty(0).Max() + 2;
        var text = new StringBuilder();
        foreach (var (line, comment) in _lines)
        {
            text.Append(line);
            if (comment is not null)
            {
                text.Append(' ', Math.Max(2, column - line.Length)).Append("# ").Append(comment);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private int StartEntry()
    {
        var collection = _open.Peek();
        collection.IsEmpty = false;
        if (_isAfterSign)
        {
            // The first entry of a collection in a list stands beside the dash.
            _line.Append(' ');
            _isAfterSign = false;
        }
        else
        {
            FlushLine();
            _line.Append(' ', collection.Indent);
        }

        return collection.Indent;
    }

    private void WriteValue(string text, string? comment)
    {
        _line.Append(_line.Length > 0 ? " " : "").Append(text);
        _isAfterSign = false;
        EndLine(comment);
    }

    private void FlushLine()
    {
        if (_line.Length > 0)
        {
            EndLine(null);
        }
    }

    private void EndLine(string? comment)
    {
        _lines.Add((_line.ToString(), comment is null ? null : ScalarEmitter.OnOneLine(comment)));
        _line.Clear();
    }

    private sealed class Collection(int indent, string emptyText)
    {
        public int Indent { get; } = indent;

        public string EmptyText { get; } = emptyText;

        public bool IsEmpty { get; set; } = true;
    }
}
