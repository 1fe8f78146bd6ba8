using StackLint.Yaml.Editing;

namespace StackLint.Rules.Edits;

/// <summary>Writes YAML text of one line so that a reader of JSON takes it too.</summary>
internal static class JsonText
{
    /// <summary>The text in double quotes, unless it is a number, a boolean, in double quotes or in brackets already.</summary>
    internal static string Of(string text) => text switch
    {
        ['"' or '{' or '[', ..] or "true" or "false" or "null" => text,
        ['\'', .. var inner, '\''] => YamlQuoting.Quote(inner.Replace("''", "'", StringComparison.Ordinal)),
        _ when text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0') => text,
        _ => YamlQuoting.Quote(text),
    };
}
