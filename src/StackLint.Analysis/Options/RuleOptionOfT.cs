namespace StackLint.Analysis.Options;

/// <summary>Reads the text of an option.</summary>
/// <typeparam name="T">The option's type.</typeparam>
public delegate bool RuleOptionParser<T>(string text, out T value);

/// <summary>An option with its type and default.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="key">See <see cref="RuleOption"/>.</param>
/// <param name="defaultValue">The value where none is set.</param>
/// <param name="description">See <see cref="RuleOption"/>.</param>
/// <param name="valueDescription">See <see cref="RuleOption"/>.</param>
/// <param name="defaultText">See <see cref="RuleOption"/>.</param>
/// <param name="parser">Reads a text.</param>
public sealed class RuleOption<T>(
    string key,
    T defaultValue,
    string description,
    string valueDescription,
    string defaultText,
    RuleOptionParser<T> parser)
    : RuleOption(key, description, valueDescription, defaultText)
{
    public T DefaultValue { get; } = defaultValue;

    public override bool IsValid(string text) => parser(text, out _);

    /// <summary>The value of a text, or the default when the text is no value of the type.</summary>
    public T Parse(string text) => parser(text, out var value) ? value : DefaultValue;
}
