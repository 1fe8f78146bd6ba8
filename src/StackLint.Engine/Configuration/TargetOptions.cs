using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;

namespace StackLint.Engine.Configuration;

/// <summary>The options that say what a file is for.</summary>
public static class TargetOptions
{
    public static RuleOption<TargetSetting> Target { get; } = RuleOption.Choice(
        "stacklint.target", TargetSetting.Auto, "Where the file is deployed; auto decides by its name and content.");

    public static RuleOption<ComposeTarget> DefaultTarget { get; } = RuleOption.Choice(
        "stacklint.default_target", ComposeTarget.Compose, "The target of files that show no evidence of any.");

    public static RuleOption<ProfileSetting> Profile { get; } = RuleOption.Choice(
        "stacklint.profile", ProfileSetting.Auto, "Which column of severities is in force; auto is the one of the target.");

    public static ImmutableArray<RuleOption> All { get; } = [Target, DefaultTarget, Profile];

    /// <summary>The profile in force for a target.</summary>
    public static RuleProfile ProfileFor(IRuleOptions options, ComposeTarget target) => options.GetValue(Profile) switch
    {
        ProfileSetting.Swarm => RuleProfile.Swarm,
        ProfileSetting.Compose => RuleProfile.Compose,
        ProfileSetting.Scale => RuleProfile.Scale,
        _ => target switch
        {
            ComposeTarget.Swarm => RuleProfile.Swarm,
            ComposeTarget.Compose => RuleProfile.Compose,
            _ => RuleProfile.Both,
        },
    };
}
