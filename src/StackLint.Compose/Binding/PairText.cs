namespace StackLint.Compose.Binding;

/// <summary>The text of a list item <c>NAME=value</c>.</summary>
internal static class PairText
{
    /// <summary>Splits at the first <c>=</c>, else at the first <paramref name="otherSeparator"/>; the value is null when there is neither.</summary>
    internal static (string Name, string? Value) Split(string text, char otherSeparator = '=')
    {
        var at = text.IndexOf('=');
        at = at < 0 ? text.IndexOf(otherSeparator) : at;
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
