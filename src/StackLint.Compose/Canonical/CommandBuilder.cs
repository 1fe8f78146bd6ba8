using System.Collections.Immutable;
using System.Text;

namespace StackLint.Compose.Canonical;

/// <summary>Collects the characters of one word after the other.</summary>
internal sealed class CommandBuilder
{
    private readonly ImmutableArray<CommandWord>.Builder _words = ImmutableArray.CreateBuilder<CommandWord>();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _quotes = new();
    private int _start;

    /// <summary>Whether a word has begun.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>What the open word holds.</summary>
    internal StringBuilder Text => _text;

    /// <summary>Begins a word at an offset unless one has begun.</summary>
    internal void Open(int start)
    {
        if (!IsOpen)
        {
            IsOpen = true;
            _start = start;
        }
    }

    /// <summary>Adds a character.</summary>
    /// <param name="c">The character.</param>
    /// <param name="quote">The quote it stands in, a backslash, or a blank.</param>
    internal void Append(char c, char quote)
    {
        _text.Append(c);
        _quotes.Append(quote);
    }

    /// <summary>Ends the open word, if there is one.</summary>
    internal void Close(int end)
    {
        if (IsOpen)
        {
            _words.Add(new CommandWord(_text.ToString(), _quotes.ToString(), _start, end - _start));
            Discard();
        }
    }

    /// <summary>Forgets the open word.</summary>
    internal void Discard()
    {
        IsOpen = false;
        _text.Clear();
        _quotes.Clear();
    }

    internal ImmutableArray<CommandWord> ToImmutable() => _words.ToImmutable();
}
