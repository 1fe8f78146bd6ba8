using System.Collections.Immutable;
using StackLint.Analysis.Options;

namespace StackLint.Engine.Configuration;

/// <summary>The options that say what is loaded together.</summary>
public static class ProjectOptions
{
    public static RuleOption<IReadOnlyList<string>> BaseFiles { get; } = RuleOption.List(
        "stacklint.base_files", "Files to load before this one, as with -c, relative to its folder.");

    public static RuleOption<ReadEnvFileSetting> ReadEnvFile { get; } = RuleOption.Choice(
        "stacklint.read_env_file", ReadEnvFileSetting.Auto, "Whether variables get the values of the .env beside a Compose project's first file; auto reads it with --env.");

    public static RuleOption<bool> Exclude { get; } = RuleOption.Boolean(
        "stacklint.exclude", false, "Whether the file is left out, also where it is named; what it contributes to other files still counts.");

    public static ImmutableArray<RuleOption> All { get; } = [BaseFiles, ReadEnvFile, Exclude];
}
