using System.Collections.Immutable;
using System.Text;
using StackLint.Engine.Settings;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Settings;

/// <summary>Writes the settings in force for a file in columns: name, value, what decides it.</summary>
public static class SettingsText
{
    private const int Gap = 2;

    /// <summary>Renders them.</summary>
    /// <param name="report">The settings.</param>
    /// <param name="showsAll">Whether rules are shown of which no key speaks.</param>
    /// <param name="useColor">Whether headings and what is not the default are set off.</param>
    public static string Render(SettingsReport report, bool showsAll, bool useColor)
    {
        ArgumentNullException.ThrowIfNull(report);
        var style = new TerminalStyle(useColor, links: false);
        var text = new StringBuilder();
        text.Append(style.Strong(PrintedPath.Of(report.Path))).Append(AboutFile(report)).Append('\n');
        WriteTable(text, style, [.. FactsOf(report)]);
        text.Append('\n').Append(style.Strong("Settings")).Append('\n');
        WriteTable(text, style, [.. report.Settings.Select(static s => new Row(s.Key, ValueOf(s.Value), s.Origin))]);
        ImmutableArray<EffectiveSeverity> shown = [.. report.Severities.Where(s => showsAll || s.IsConfigured)];
        text.Append('\n').Append(style.Strong("Severities")).Append(shown.Length == report.Severities.Length ? "" : $" ({report.Severities.Length - shown.Length} rules keep their default; --all shows them)").Append('\n');
        WriteTable(text, style, [.. shown.Select(static s => new Row($"{s.Rule.Id} {s.Rule.Name}", SettingWords.Of(s), s.Origin))]);
        return text.ToString();
    }

    /// <summary>What is wrong in the files that settings come from, a line each, as on standard error.</summary>
    public static IEnumerable<string> Problems(SettingsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.ConfigurationProblems
            .Select(static p => $"{FindingLine.PlaceOf(p.Diagnostic.Location)}: {SeverityNames.Of(p.Severity)} {p.Id}: {ControlCharacters.Escape(p.Message)}")
            .Concat(report.Problem is { } problem ? [ErrorOf(report.Path, problem)] : [])
            .Concat(report.Failures.Select(static f => ErrorOf(f.Path ?? "", f.Message)));
    }

    private static string ErrorOf(string path, string problem) => $"error: {ControlCharacters.Escape(path)}: {ControlCharacters.Escape(problem)}";

    private static string AboutFile(SettingsReport report)
    {
        var kind = report.ClusterKind is { } document ? $", a cluster document ({document.ToString().ToLowerInvariant()})" : "";
        return kind + (report.Problem is null ? "" : ": the settings it would have");
    }

    private static IEnumerable<Row> FactsOf(SettingsReport report)
    {
        if (report.Target is { } target)
        {
            yield return new Row("target", target.Value, target.Origin);
        }

        yield return new Row("profile", report.Profile.Value, report.Profile.Origin)
        {
            Words = report.Profile.Origin.Kind == SettingOriginKind.Default && report.Target is not null ? OriginText.Of(report.Profile.Origin) + ": that of the target" : null,
        };
        if (report.ProjectFiles.Length > 1)
        {
            yield return new Row("loaded as", ControlCharacters.Escape(string.Join(" + ", report.ProjectFiles)), null)
            {
                Words = $"rules take their settings from those of {ControlCharacters.Escape(report.ProjectFiles[0])}, the target from those of {ControlCharacters.Escape(report.ProjectFiles[^1])}",
            };
        }
    }

    private static string ValueOf(string value) => value.Length == 0 ? "(unset)" : ControlCharacters.Escape(value);

    private static void WriteTable(StringBuilder text, TerminalStyle style, ImmutableArray<Row> rows)
    {
        var nameWidth = rows.Select(static r => r.Name.Length).DefaultIfEmpty().Max() + Gap;
        var valueWidth = rows.Select(static r => r.Value.Length).Where(static w => w <= 24).DefaultIfEmpty().Max() + Gap;
        foreach (var row in rows)
        {
            var value = row.Origin is { Kind: not SettingOriginKind.Default } ? style.Strong(row.Value) : row.Value;
            text.Append(' ', Gap).Append(row.Name.PadRight(nameWidth)).Append(value).Append(' ', Math.Max(Gap, valueWidth - row.Value.Length))
                .Append(row.Words ?? OriginText.Of(row.Origin!)).Append('\n');
        }
    }

    private sealed record Row(string Name, string Value, SettingOrigin? Origin)
    {
        /// <summary>What stands in place of the origin.</summary>
        public string? Words { get; init; }
    }
}
