using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that choose from a set of words.</summary>
public static class WordsOption
{
    /// <summary>Words separated by commas; a word that is not among those allowed makes the text no value.</summary>
    /// <param name="key">The whole key.</param>
    /// <param name="defaultWords">The words where none are set, separated by commas.</param>
    /// <param name="allowed">The words there are.</param>
    /// <param name="description">What it does.</param>
    public static RuleOption<IReadOnlyList<string>> Create(string key, string defaultWords, IReadOnlyList<string> allowed, string description) =>
        new(key, Split(defaultWords), description, $"a list of {string.Join(", ", allowed)}", defaultWords, (string text, out IReadOnlyList<string> value) =>
        {
            value = Split(text);
            return value.All(w => allowed.Contains(w, StringComparer.Ordinal));
        });

    private static string[] Split(string text) => text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
