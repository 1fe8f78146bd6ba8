using Microsoft.CodeAnalysis;
using StackLint.Engine.Settings;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Settings;

/// <summary>What decides a setting, in the words of a line.</summary>
internal static class OriginText
{
    private const string CategoryPrefix = "stacklint.category.";
    private const string RoslynPrefix = "dotnet_diagnostic.";

    public static string Of(SettingOrigin origin) => origin.Kind switch
    {
        SettingOriginKind.EditorConfig => PlaceOfKey(origin),
        SettingOriginKind.Comment => $"{PlaceOf(origin.Place!.Value)} {ControlCharacters.Escape(string.Join(", ", origin.Reasons))}",
        SettingOriginKind.Evidence => ControlCharacters.Escape(string.Join("; ", origin.Reasons)),
        SettingOriginKind.CommandLine => $"{string.Join(", ", origin.Reasons)} on the command line",
        _ when origin.Setting is { } setting =>
            $"default; '{ControlCharacters.Escape(setting.Value)}' at {PlaceOf(origin.Place!.Value)} {(setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase) ? "takes the key back" : "is no value of its type")}",
        _ => "default",
    };

    /// <summary><c>path:line:column</c>, counted from 1.</summary>
    public static string PlaceOf(FileLinePositionSpan place) =>
        $"{ControlCharacters.Escape(place.Path)}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}";

    private static string PlaceOfKey(SettingOrigin origin)
    {
        var place = $"{PlaceOf(origin.Place!.Value)} {ControlCharacters.Escape(origin.Setting!.Section)}".TrimEnd();
        var key = origin.Setting.Key;
        return key.StartsWith(CategoryPrefix, StringComparison.Ordinal) ? $"category {key[CategoryPrefix.Length..key.LastIndexOf('.')]} at {place}"
            : key.StartsWith(RoslynPrefix, StringComparison.Ordinal) ? $"{key[..(RoslynPrefix.Length - 1)]} at {place}"
            : place;
    }
}
