using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Configuration;

/// <summary>The keys of all <c>.editorconfig</c> files that are in force for one file.</summary>
public sealed class FileConfiguration : IRuleOptions
{
    private const string SeverityEnd = ".severity";

    private readonly AnalyzerConfigOptionsResult _result;
    private readonly bool _hasSeverities;

    internal FileConfiguration(AnalyzerConfigOptionsResult result)
    {
        _result = result;
        _hasSeverities = !result.TreeOptions.IsEmpty || result.AnalyzerOptions.Any(static o => o.Key.EndsWith(SeverityEnd, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>No key at all.</summary>
    public static FileConfiguration Empty { get; } = Create([]);

    /// <summary>Keys as if they stood in an <c>.editorconfig</c> for all files.</summary>
    public static FileConfiguration Create(IEnumerable<KeyValuePair<string, string>> keys)
    {
        var text = "[*]\n" + string.Concat(keys.Select(static k => $"{k.Key} = {k.Value}\n"));
        var config = AnalyzerConfig.Parse(SourceText.From(text), "/.editorconfig");
        return new FileConfiguration(AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GetOptionsForSourcePath("/compose.yaml"));
    }

    /// <inheritdoc/>
    public T GetValue<T>(RuleOption<T> option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return Find(option.Key) is { } text ? option.Parse(text) : option.DefaultValue;
    }

    /// <summary>The severity that a key sets for a rule, that of its ID before that of its category; null when none does.</summary>
    public RuleSeverity? FindSeverity(string id, string category) => FindSeverityKey(id, category)?.Severity;

    /// <summary>The key that decides the severity of a rule, with what it says; null when none does.</summary>
    internal (string Key, RuleSeverity Severity)? FindSeverityKey(string id, string category) => _hasSeverities
        ? FindSeverity($"stacklint.{id}{SeverityEnd}") ?? FindRoslynSeverity(id) ?? FindSeverity($"stacklint.category.{category}{SeverityEnd}")
        : null;

    /// <summary>The text of a key as it is written, also when it says <c>unset</c>; null when no section in force has the key.</summary>
    internal string? FindText(string key) => _result.AnalyzerOptions.GetValueOrDefault(key);

    private (string Key, RuleSeverity Severity)? FindSeverity(string key) =>
        Find(key) is { } word && SeverityWord.TryParse(word, out var severity) && severity is { } found ? (key.ToLowerInvariant(), found) : null;

    private (string Key, RuleSeverity Severity)? FindRoslynSeverity(string id) =>
        FromRoslyn(_result.TreeOptions.GetValueOrDefault(id, ReportDiagnostic.Default)) is { } severity ? ($"dotnet_diagnostic.{id.ToLowerInvariant()}.severity", severity) : null;

    private static RuleSeverity? FromRoslyn(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => RuleSeverity.Error,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Info => RuleSeverity.Info,
        ReportDiagnostic.Hidden => RuleSeverity.Hidden,
        ReportDiagnostic.Suppress => RuleSeverity.NotApplicable,
        _ => null,
    };

    // "unset" is EditorConfig's word for taking a key back.
    private string? Find(string key) => FindText(key) is { } text && !IsUnset(text) ? text : null;

    internal static bool IsUnset(string text) => text.Equals("unset", StringComparison.OrdinalIgnoreCase);
}
