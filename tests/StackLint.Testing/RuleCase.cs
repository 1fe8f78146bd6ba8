using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Testing.Markup;
using StackLint.Yaml.Syntax;

namespace StackLint.Testing;

/// <summary>Files with their markup and the settings to lint them with.</summary>
internal sealed class RuleCase
{
    private readonly ComposeAnalyzer _analyzer;
    private readonly VerifierSettings _settings;
    private readonly ImmutableArray<(string Name, MarkedText Marked)> _files;

    internal RuleCase(ComposeAnalyzer analyzer, string markup, VerifierSettings settings)
    {
        _analyzer = analyzer;
        _settings = settings;
        _files =
        [
            (settings.FileName, MarkupParser.Parse(markup)),
            .. settings.Files.Concat(settings.Documents).Select(static f => (f.Name, MarkupParser.Parse(f.Markup))),
        ];
    }

    internal string Text => _files[0].Marked.Text;

    internal bool HasMarks => _files.Any(static f => !f.Marked.Spans.IsEmpty);

    /// <summary>Lints the case in one variant and compares with its marks.</summary>
    internal ImmutableArray<ReportedDiagnostic> Check(TextVariant variant)
    {
        var found = Lint(variant);
        foreach (var (name, marked) in _files)
        {
            ImmutableArray<MarkedSpan> expected = [.. marked.Spans.Select(s => s with { Span = VariantText.Map(s.Span, marked.Text, variant) })];
            ImmutableArray<MarkedSpan> actual =
            [
                .. MarkupParser.Order(found.Where(d => d.Path == name).Select(static d => new MarkedSpan(d.Id, d.Diagnostic.Location.SourceSpan))),
            ];
            if (!expected.SequenceEqual(actual))
            {
                throw new VerificationException(Describe(name, VariantText.Write(marked.Text, variant), variant, expected, actual, found));
            }
        }

        return found;
    }

    internal ImmutableArray<ReportedDiagnostic> Lint(TextVariant variant)
    {
        ImmutableArray<YamlFile> files = [.. _files.Select(f => VariantText.Parse(f.Marked.Text, f.Name, variant))];
        if (files.FirstOrDefault(static f => f.HasSyntaxError) is { } broken)
        {
            throw new VerificationException($"{broken.Source.Path} is not valid YAML: {broken.Errors[0].Message}\n{broken.Source.Text}");
        }

        var count = 1 + _settings.Files.Count;
        var linter = new RunLinter(new AnalyzerDriver(_analyzer));
        var reports = linter.Lint([Load(files[..count]), .. files[count..].Select(f => Load([f]))]);
        return reports.SelectMany(static r => r.Failures).FirstOrDefault() is { } failure
            ? throw new VerificationException($"{failure.RuleId} failed: {failure.Exception}")
            : [.. reports.SelectMany(static r => r.Diagnostics).Where(d => !d.IsSuppressed && _analyzer.SupportedDiagnostics.Any(s => s.Id == d.Id))
                .OrderBy(d => IndexOf(d.Path)).ThenBy(static d => d.Diagnostic.Location.SourceSpan).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    private LintSubject<ComposeProject> Load(ImmutableArray<YamlFile> files)
    {
        var environment = _settings.Environment;
        var project = ComposeLoader.Load(files, new ComposeLoadOptions(_settings.Target, environment is null ? null : environment.GetValueOrDefault));
        return new LintSubject<ComposeProject>(
            project,
            new SubjectSettings(_settings.EffectiveProfile, FileConfiguration.Create(_settings.Options)) { IncludeHidden = _settings.EnableHidden });
    }

    private int IndexOf(string path) => _files.Select(static f => f.Name).ToList().IndexOf(path);

    private static string Describe(
        string name,
        string text,
        TextVariant variant,
        ImmutableArray<MarkedSpan> expected,
        ImmutableArray<MarkedSpan> actual,
        ImmutableArray<ReportedDiagnostic> found) =>
        $"""
        The findings in {name} ({variant}) are not the expected ones.
        -- expected: {expected.Length}
        {MarkupWriter.Write(text, expected)}
        -- found: {actual.Length}
        {MarkupWriter.Write(text, actual)}
        -- messages
        {string.Join('\n', found.Select(static d => $"{d.Path} {d.Diagnostic.Location.GetLineSpan().StartLinePosition}: {d.Severity} {d.Id}: {d.Message}"))}
        """;
}
