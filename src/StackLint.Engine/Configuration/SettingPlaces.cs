using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>
/// Says where the keys in force for one file stand. In copies of its <c>.editorconfig</c> files each value is replaced by a number,
/// and Roslyn's own cascade, which also decides what is in force, tells which number wins: no rule of matching is written twice.
/// </summary>
internal sealed class SettingPlaces
{
    private const string RoslynPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    // Roslyn would read a number as a severity that is none.
    private const string StandInPrefix = "stacklint_diagnostic.";

    private readonly List<SettingPlace> _places = [];
    private readonly ImmutableDictionary<string, string> _winners;

    /// <summary>Finds the places for a file.</summary>
    /// <param name="cascade">The <c>.editorconfig</c> files and their paths as Roslyn takes them.</param>
    /// <param name="path">The file's path as Roslyn takes it.</param>
    internal SettingPlaces(ImmutableArray<(SourceFile File, string Path)> cascade, string path)
    {
        var configs = cascade.Select(f => EditorConfigSections.Parse(Number(f.File), f.Path)).ToList();
        _winners = AnalyzerConfigSet.Create(configs).GetOptionsForSourcePath(path).AnalyzerOptions;
        Files = [.. cascade.Select(static f => f.File)];
    }

    /// <summary>The <c>.editorconfig</c> files of the cascade, nearest first.</summary>
    internal ImmutableArray<SourceFile> Files { get; }

    /// <summary>The place of a key in force; null when no section in force has it.</summary>
    internal SettingPlace? Find(string key)
    {
        var name = IsRoslynSeverity(key.ToLowerInvariant()) ? StandInPrefix + key[RoslynPrefix.Length..] : key;
        return _winners.TryGetValue(name, out var number) ? _places[int.Parse(number, CultureInfo.InvariantCulture)] : null;
    }

    private SourceText Number(SourceFile file)
    {
        var changes = new List<TextChange>();
        var entries = EditorConfigText.Read(file.Text).Where(static e => e.Key.StartsWith("stacklint.", StringComparison.Ordinal) || IsRoslynSeverity(e.Key));
        foreach (var group in entries.GroupBy(static e => (e.Section, e.Key)))
        {
            // Of a section the last line with a key counts. Where that is no severity to Roslyn, the section says nothing; nor do
            // severities before the first section, also where "is_global = true" puts other keys in force there.
            var last = group.Last();
            var isRoslyn = IsRoslynSeverity(last.Key);
            if (isRoslyn && (last.IsPreamble || !IsSeverity(last.Value)))
            {
                continue;
            }

            if (isRoslyn)
            {
                changes.Add(new TextChange(new TextSpan(last.KeySpan.Start, RoslynPrefix.Length), StandInPrefix));
            }

            changes.Add(new TextChange(last.ValueSpan, _places.Count.ToString(CultureInfo.InvariantCulture)));
            _places.Add(new SettingPlace(file, last.Key, last.Value, last.KeySpan, file.Text.ToString(last.Section)));
        }

        return file.Text.WithChanges(changes.OrderBy(static c => c.Span.Start));
    }

    private static bool IsRoslynSeverity(string key) =>
        key.StartsWith(RoslynPrefix, StringComparison.Ordinal) && key.EndsWith(SeveritySuffix, StringComparison.Ordinal) && key.Length > RoslynPrefix.Length + SeveritySuffix.Length;

    private static bool IsSeverity(string value)
    {
        var config = AnalyzerConfig.Parse(SourceText.From($"[*]\n{RoslynPrefix}x{SeveritySuffix} = {value}\n"), "/.editorconfig");
        return AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GetOptionsForSourcePath("/x").TreeOptions.ContainsKey("x");
    }
}
