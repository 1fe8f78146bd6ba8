using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Settings;

/// <summary>What decides a setting, and where that stands.</summary>
/// <param name="Kind">What decides.</param>
public sealed record SettingOrigin(SettingOriginKind Kind)
{
    /// <summary>The key that decides, or that says nothing a reader can use; null without one.</summary>
    public SettingPlace? Setting { get; init; }

    /// <summary>The place in a file; null for what stands in none.</summary>
    public FileLinePositionSpan? Place { get; init; }

    /// <summary>What the files show, or the words that decide.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    internal static SettingOrigin Default { get; } = new(SettingOriginKind.Default);

    internal static SettingOrigin Of(SettingPlace? place) =>
        place is null ? Default : new SettingOrigin(SettingOriginKind.EditorConfig) { Setting = place, Place = place.LineSpan };

    /// <summary>The default in spite of a key, which takes itself back or has no value of its type.</summary>
    internal static SettingOrigin DespiteOf(SettingPlace? place) => Default with { Setting = place, Place = place?.LineSpan };
}
