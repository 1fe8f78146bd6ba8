using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that are a list with a default.</summary>
public static class WordsOption
{
    /// <summary>Some of the given words, all of them by default; case does not matter.</summary>
    public static RuleOption<IReadOnlyList<string>> Among(string key, IReadOnlyList<string> words, string description) =>
        new(key, words, description, "some of " + string.Join(", ", words), string.Join(", ", words), (string text, out IReadOnlyList<string> value) =>
        {
            value = Split(text);
            return value.All(w => words.Contains(w, StringComparer.Ordinal));
        });

    /// <summary>Any words, in lower case; those given by default.</summary>
    public static RuleOption<IReadOnlyList<string>> List(string key, IReadOnlyList<string> defaults, string description) =>
        new(key, defaults, description, "items separated by commas", string.Join(", ", defaults), static (string text, out IReadOnlyList<string> value) =>
        {
            value = Split(text);
            return true;
        });

    private static string[] Split(string text) =>
        text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
