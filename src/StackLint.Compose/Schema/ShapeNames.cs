namespace StackLint.Compose.Schema;

/// <summary>Patterns of names.</summary>
internal static class ShapeNames
{
    /// <summary><c>^[a-zA-Z0-9._-]+$</c>.</summary>
    internal static bool IsObjectName(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    /// <summary><c>^[a-z]+$</c>.</summary>
    internal static bool IsLowerCase(string name) => name.Length > 0 && name.All(char.IsAsciiLetterLower);

    /// <summary><c>.+</c>: some character that is no line break.</summary>
    internal static bool IsNotEmpty(string name) => name.AsSpan().ContainsAnyExcept('\n');

    /// <summary><c>^.+$</c>: characters, none of them a line break.</summary>
    internal static bool IsOneLine(string name) => name.Length > 0 && !name.Contains('\n');
}
