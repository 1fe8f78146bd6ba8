using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that are words separated by commas; case does not matter.</summary>
public static class WordsOption
{
    /// <summary>Some of the given words; a text with any other word is no value.</summary>
    /// <param name="key">The whole key.</param>
    /// <param name="allowed">The words there are.</param>
    /// <param name="description">What it does.</param>
    /// <param name="defaults">The words where none are set; all there are when null.</param>
    public static RuleOption<IReadOnlyList<string>> Among(string key, IReadOnlyList<string> allowed, string description, IReadOnlyList<string>? defaults = null)
    {
        var chosen = defaults ?? allowed;
        return new(key, chosen, description, "some of " + string.Join(", ", allowed), string.Join(", ", chosen), (string text, out IReadOnlyList<string> value) =>
        {
            value = Split(text);
            return value.All(w => allowed.Contains(w, StringComparer.Ordinal));
        });
    }

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
