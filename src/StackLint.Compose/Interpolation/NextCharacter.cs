namespace StackLint.Compose.Interpolation;

/// <summary>Finds the next of one character in a text, and remembers where it was for places in front of it.</summary>
/// <param name="character">The character.</param>
internal sealed class NextCharacter(char character)
{
    private string? _text;
    private int _from;
    private int _at;

    /// <summary>Where it is, from a place on; negative where there is none.</summary>
    internal int Find(string text, int start)
    {
        if (!ReferenceEquals(_text, text) || start < _from || start > _at)
        {
            var at = text.IndexOf(character, start);
            (_text, _from, _at) = (text, start, at < 0 ? text.Length : at);
        }

        return _at == text.Length ? -1 : _at;
    }
}
