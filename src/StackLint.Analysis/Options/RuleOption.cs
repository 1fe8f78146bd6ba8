namespace StackLint.Analysis.Options;

/// <summary>An option of a rule: a key in <c>.editorconfig</c> with a type, a default and words that explain it.</summary>
/// <param name="key">The whole key in lower case, for example <c>stacklint.sl2001.min_prefix</c>.</param>
/// <param name="description">What it does, as the page says it.</param>
/// <param name="valueDescription">What a value looks like, for messages: <c>a whole number from 8 to 32</c>.</param>
/// <param name="defaultText">The default as one would write it; empty for unset.</param>
public abstract class RuleOption(string key, string description, string valueDescription, string defaultText)
{
    public string Key { get; } = key;

    public string Description { get; } = description;

    public string ValueDescription { get; } = valueDescription;

    public string DefaultText { get; } = defaultText;

    /// <summary>Whether a text is a value of the option's type.</summary>
    public abstract bool IsValid(string text);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static RuleOption<bool> Boolean(string key, bool defaultValue, string description) =>
        new(key, defaultValue, description, "true or false", defaultValue ? "true" : "false", bool.TryParse);

    /// <summary>A whole number within bounds.</summary>
    public static RuleOption<int> Integer(string key, int defaultValue, int min, int max, string description) =>
        new(key, defaultValue, description, $"a whole number from {min} to {max}", defaultValue.ToString(), (string text, out int value) =>
            int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out value) && value >= min && value <= max);

    /// <summary>A whole number within bounds that is unset by default.</summary>
    public static RuleOption<int?> OptionalInteger(string key, int min, int max, string description) =>
        new(key, null, description, $"a whole number from {min} to {max}", "", (string text, out int? value) =>
        {
            var valid = int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number) && number >= min && number <= max;
            value = valid ? number : null;
            return valid;
        });

    /// <summary>Any text; empty by default unless said.</summary>
    public static RuleOption<string> Text(string key, string defaultValue, string description) =>
        new(key, defaultValue, description, "a text", defaultValue, static (string text, out string value) =>
        {
            value = text;
            return true;
        });

    /// <summary>Items separated by commas; empty by default.</summary>
    public static RuleOption<IReadOnlyList<string>> List(string key, string description) =>
        new(key, [], description, "items separated by commas", "", static (string text, out IReadOnlyList<string> value) =>
        {
            value = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return true;
        });

    /// <summary>One of several words; case does not matter.</summary>
    public static RuleOption<T> Choice<T>(string key, T defaultValue, string description)
        where T : struct, Enum =>
        new(
            key,
            defaultValue,
            description,
            "one of " + string.Join(", ", Enum.GetNames<T>().Select(static n => n.ToLowerInvariant())),
            defaultValue.ToString().ToLowerInvariant(),
            static (string text, out T value) =>
            {
                value = default;
                foreach (var name in Enum.GetNames<T>())
                {
                    if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
                    {
                        value = Enum.Parse<T>(name);
                        return true;
                    }
                }

                return false;
            });
}
