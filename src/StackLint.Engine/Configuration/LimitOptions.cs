using System.Collections.Immutable;
using StackLint.Analysis.Options;
using StackLint.Compose.Loading;
using StackLint.Compose.Units;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>
/// All options that bound what a file may cost. The defaults are ten times or more what the largest of 1,700 real files needs,
/// and leave room for a generated stack of 10,000 services.
/// </summary>
public static class LimitOptions
{
    private const int Most = 100_000_000;

    /// <summary>In bytes.</summary>
    public static RuleOption<long> MaxFileSize { get; } = new(
        "stacklint.max_file_size",
        SourceFileReader.DefaultMaxBytes,
        "Larger files are not read.",
        "a size such as 16MiB",
        "16MiB",
        TryParseSize);

    public static RuleOption<int> MaxNodes { get; } = RuleOption.Integer(
        "stacklint.max_nodes", YamlLimits.Default.MaxNodes, 1, Most, "Nodes of one document, aliases expanded; a file with more is not read.");

    public static RuleOption<int> MaxAliasedNodes { get; } = RuleOption.Integer(
        "stacklint.max_aliased_nodes", YamlLimits.Default.MaxAliasedNodes, 1, Most, "Nodes of one document that aliases stand for; a file with more is not read.");

    /// <summary>The upper bound is what walks of the tree can recurse on a stack of 1 MiB.</summary>
    public static RuleOption<int> MaxNesting { get; } = RuleOption.Integer(
        "stacklint.max_nesting", YamlLimits.Default.MaxDepth, 1, 1000, "Levels of nesting, aliases followed; a file with more is not read.");

    /// <summary>In characters.</summary>
    public static RuleOption<int> MaxScalarLength { get; } = RuleOption.Integer(
        "stacklint.max_scalar_length", YamlLimits.Default.MaxScalarLength, 1, Most, "Characters of one scalar; a file with a longer one is not read.");

    /// <summary>In characters.</summary>
    public static RuleOption<int> MaxSubstituted { get; } = RuleOption.Integer(
        "stacklint.max_substituted", ComposeLimits.Default.MaxSubstituted, 1, Most, "Characters that variables stand for in a project; beyond them they count as unknown.");

    public static RuleOption<int> MaxServices { get; } = RuleOption.Integer(
        "stacklint.max_services", ComposeLimits.Default.MaxServices, 1, Most, "Services of a project; further ones are left out.");

    public static RuleOption<int> MaxIncludes { get; } = RuleOption.Integer(
        "stacklint.max_includes", ComposeLimits.Default.MaxIncludes, 1, Most, "Files that a project includes; further ones are left out.");

    /// <summary>Each file is loaded within the one before, so that the stack bounds it.</summary>
    public static RuleOption<int> MaxIncludeDepth { get; } = RuleOption.Integer(
        "stacklint.max_include_depth", ComposeLimits.Default.MaxIncludeDepth, 1, 200, "Steps that include is followed.");

    public static RuleOption<int> MaxExtendsDepth { get; } = RuleOption.Integer(
        "stacklint.max_extends_depth", ComposeLimits.Default.MaxExtendsDepth, 1, 200, "Steps that extends is followed.");

    public static RuleOption<int> MaxCopies { get; } = RuleOption.Integer(
        "stacklint.max_copies", ComposeLimits.Default.MaxCopies, 1, Most, "Values that extends and include copy in a project; further ones are left out.");

    /// <summary>GitHub shows 5,000 results of an upload, the most severe first.</summary>
    public static RuleOption<int> MaxFindings { get; } = RuleOption.Integer(
        "stacklint.max_findings", 5000, 1, Most, "Findings of one file that are shown, the most severe first.");

    /// <summary>In seconds. A rule takes milliseconds, some of them half a second for the largest files that are read.</summary>
    public static RuleOption<int> MaxRuleTime { get; } = RuleOption.Integer(
        "stacklint.max_rule_time", 10, 1, 3600, "Seconds of processor time that a rule may take at one place; one that takes longer, or waits for six times as long, is given up there.");

    public static ImmutableArray<RuleOption> All { get; } =
    [
        MaxNodes, MaxFileSize, MaxAliasedNodes, MaxNesting, MaxScalarLength, MaxSubstituted, MaxServices, MaxIncludes, MaxIncludeDepth, MaxExtendsDepth, MaxCopies, MaxFindings, MaxRuleTime,
    ];

    /// <summary>The limits of the reader of YAML that are in force for a file.</summary>
    internal static YamlLimits ForYaml(FileConfiguration configuration) => YamlLimits.Default with
    {
        MaxNodes = configuration.GetValue(MaxNodes),
        MaxAliasedNodes = configuration.GetValue(MaxAliasedNodes),
        MaxDepth = configuration.GetValue(MaxNesting),
        MaxScalarLength = configuration.GetValue(MaxScalarLength),
    };

    /// <summary>The limits of the loader that are in force for a project, by those of its first file.</summary>
    internal static ComposeLimits ForProject(FileConfiguration configuration) => new()
    {
        MaxSubstituted = configuration.GetValue(MaxSubstituted),
        MaxServices = configuration.GetValue(MaxServices),
        MaxIncludes = configuration.GetValue(MaxIncludes),
        MaxIncludeDepth = configuration.GetValue(MaxIncludeDepth),
        MaxExtendsDepth = configuration.GetValue(MaxExtendsDepth),
        MaxCopies = configuration.GetValue(MaxCopies),
    };

    private static bool TryParseSize(string text, out long value)
    {
        var isValid = ByteSize.TryParse(text, out var size, out _) && size.Bytes > 0;
        value = isValid ? size.Bytes : 0;
        return isValid;
    }
}
