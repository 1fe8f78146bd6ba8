using System.Collections.Immutable;
using StackLint.Analysis.Options;

namespace StackLint.Engine.Configuration;

/// <summary>The options that say which files are loaded together.</summary>
public static class ProjectOptions
{
    public static RuleOption<IReadOnlyList<string>> BaseFiles { get; } = RuleOption.List(
        "stacklint.base_files", "Files to load before this one, as with -c, relative to its folder.");

    public static ImmutableArray<RuleOption> All { get; } = [BaseFiles];
}
