using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Settings;

/// <summary>Reads the settings in force from the files of a project, each from the file that decides it in a run.</summary>
/// <param name="packs">The rules.</param>
/// <param name="configurations">The keys.</param>
/// <param name="file">The file that is asked about.</param>
/// <param name="members">The files that are loaded with it, base first.</param>
internal sealed class SettingsReader(RulePackSet packs, EditorConfigProvider configurations, LoadedFile file, ImmutableArray<LoadedFile> members)
{
    private static readonly ImmutableHashSet<string> OfLast = [TargetOptions.Target.Key, TargetOptions.DefaultTarget.Key];
    private static readonly ImmutableHashSet<string> OfItself = [ProjectOptions.BaseFiles.Key, .. LimitOptions.All.Select(static o => o.Key)];

    private readonly Dictionary<string, SettingPlaces> _places = new(StringComparer.Ordinal);

    internal FileConfiguration RuleConfiguration => members[0].Configuration;

    internal ImmutableArray<EffectiveSetting> ReadAll() => [.. packs.Options.Select(Read)];

    /// <summary>The target, by the order in which a run decides it.</summary>
    internal EffectiveSetting ReadTarget(TargetEvidence evidence, bool isAsked)
    {
        var word = evidence.Target.ToString().ToLowerInvariant();
        if (isAsked)
        {
            return new EffectiveSetting(TargetOptions.Target.Key, word, new SettingOrigin(SettingOriginKind.CommandLine) { Reasons = evidence.Reasons });
        }

        if (evidence.Reasons is [var reason] && FindComment(reason) is { } comment)
        {
            return new EffectiveSetting(TargetOptions.Target.Key, word, comment);
        }

        var stated = members[^1].Configuration.GetValue(TargetOptions.Target) != TargetSetting.Auto;
        return new EffectiveSetting(TargetOptions.Target.Key, word, (stated, evidence.Reasons.IsEmpty) switch
        {
            (true, _) => SettingOrigin.Of(PlaceOf(TargetOptions.Target.Key, members[^1])),
            (false, false) => new SettingOrigin(SettingOriginKind.Evidence) { Reasons = evidence.Reasons },
            _ => Read(TargetOptions.DefaultTarget).Origin,
        });
    }

    internal EffectiveSetting ReadProfile(RuleProfile profile)
    {
        var setting = Read(TargetOptions.Profile);
        return setting with { Value = profile.ToString().ToLowerInvariant() };
    }

    internal EffectiveSeverity ReadSeverity(RuleInfo rule, SeverityResolver severities, RuleProfile profile, ComposeTarget target)
    {
        var key = RuleConfiguration.FindSeverityKey(rule.Id, rule.Descriptor.Category)?.Key;
        var origin = key is null ? SettingOrigin.Default : SettingOrigin.Of(PlaceOf(key, members[0]));
        return new EffectiveSeverity(rule, severities.Resolve(rule.Descriptor), rule.Severities.Resolve(profile, target), origin);
    }

    private EffectiveSetting Read(RuleOption option)
    {
        var owner = OfLast.Contains(option.Key) ? members[^1] : OfItself.Contains(option.Key) ? file : members[0];
        var place = PlaceOf(option.Key, owner);
        return owner.Configuration.FindText(option.Key) is { } text && !FileConfiguration.IsUnset(text) && option.IsValid(text)
            ? new EffectiveSetting(option.Key, text, SettingOrigin.Of(place))
            : new EffectiveSetting(option.Key, option.DefaultText, SettingOrigin.DespiteOf(place));
    }

    private SettingPlace? PlaceOf(string key, LoadedFile owner)
    {
        if (!_places.TryGetValue(owner.File.FullPath, out var places))
        {
            _places[owner.File.FullPath] = places = configurations.GetPlaces(owner.File.FullPath);
        }

        return places.Find(key);
    }

    private SettingOrigin? FindComment(string reason)
    {
        var yaml = members[0].Yaml!;
        foreach (var comment in yaml.Comments.Where(c => reason == $"comment '# {c.Text}'"))
        {
            return new SettingOrigin(SettingOriginKind.Comment) { Place = yaml.Source.GetLocation(comment.Span).GetLineSpan(), Reasons = [reason] };
        }

        return null;
    }
}
