using StackLint.Analysis.Options;
using StackLint.Compose.Units;

namespace StackLint.Rules.Options;

/// <summary>Options that are an amount of memory.</summary>
public static class SizeOption
{
    /// <summary>An amount that is unset by default; less than what the engine takes for a container (6 MiB) is no value.</summary>
    public static RuleOption<ByteSize?> Optional(string key, string description) =>
        new(key, null, description, "a size of at least 6M, such as 512M", "", static (string text, out ByteSize? value) =>
        {
            var valid = ByteSize.TryParse(text, out var size, out _) && size.Bytes >= 6L << 20;
            value = valid ? size : null;
            return valid;
        });

    /// <summary>An amount with a default; less than what the engine takes for a container (6 MiB) is no value.</summary>
    public static RuleOption<ByteSize> WithDefault(string key, ByteSize defaultValue, string description) =>
        new(key, defaultValue, description, "a size of at least 6M, such as 512M", defaultValue.ToString(), static (string text, out ByteSize value) =>
            ByteSize.TryParse(text, out value, out _) && value.Bytes >= 6L << 20);
}
