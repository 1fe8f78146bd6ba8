using System.Collections.Immutable;
using StackLint.Analysis.Options;
using StackLint.Compose.Units;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>The options that bound what a file may cost.</summary>
public static class LimitOptions
{
    public static RuleOption<int> MaxNodes { get; } = RuleOption.Integer(
        "stacklint.max_nodes", YamlLimits.Default.MaxNodes, 1, 100_000_000, "Nodes of one document, aliases expanded; a file with more is not read.");

    /// <summary>In bytes.</summary>
    public static RuleOption<long> MaxFileSize { get; } = new(
        "stacklint.max_file_size",
        SourceFileReader.DefaultMaxBytes,
        "Larger files are not read.",
        "a size such as 16MiB",
        "16MiB",
        TryParseSize);

    public static ImmutableArray<RuleOption> All { get; } = [MaxNodes, MaxFileSize];

    /// <summary>The limits of the reader of YAML that are in force for a file.</summary>
    internal static YamlLimits ForYaml(FileConfiguration configuration) => YamlLimits.Default with { MaxNodes = configuration.GetValue(MaxNodes) };

    private static bool TryParseSize(string text, out long value)
    {
        var isValid = ByteSize.TryParse(text, out var size, out _) && size.Bytes > 0;
        value = isValid ? size.Bytes : 0;
        return isValid;
    }
}
