using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Cluster;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Testing.Markup;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

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

    internal ImmutableArray<ReportedDiagnostic> Lint(TextVariant variant) => LintFiles(variant, ImmutableDictionary<string, SourceFile>.Empty).Diagnostics;

    /// <summary>Lints the case with other texts in place of some files.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="overlay">The texts by absolute path.</param>
    internal LintResult LintFiles(TextVariant variant, ImmutableDictionary<string, SourceFile> overlay)
    {
        ImmutableArray<YamlFile> files = [.. _files.Select(f => Parse(f.Name, f.Marked.Text, variant, overlay))];
        if (files.FirstOrDefault(static f => f.HasSyntaxError) is { } broken)
        {
            throw new VerificationException($"{broken.Source.Path} is not valid YAML: {broken.Errors[0].Message}\n{broken.Source.Text}");
        }

        var count = 1 + _settings.Files.Count;
        var documents = files.Select(static f => (File: f, Kind: ClusterClassifier.Classify(f))).ToLookup(static f => f.Kind is not null);
        var compose = documents[false].Select(static f => f.File).ToList();
        var project = files[..count].Where(compose.Contains).ToImmutableArray();
        ImmutableArray<LintSubject<ComposeProject>> projects = [.. project.IsEmpty ? [] : new[] { Load(project) }, .. files[count..].Where(compose.Contains).Select(f => Load([f]))];
        var report = new RunLinter(new AnalyzerDriver(_analyzer)).Lint(
            projects,
            [.. documents[true].Select(f => new LintSubject<ClusterDocument>(ClusterReader.Read(f.File, f.Kind!.Value, Variables), Settings(RuleProfile.Both)))]);
        var reports = report.Projects.Concat(report.Documents).ToList();
        if (reports.SelectMany(static r => r.Failures).FirstOrDefault() is { } failure)
        {
            throw new VerificationException($"{failure.RuleId} failed: {failure.Exception}");
        }

        ImmutableArray<ReportedDiagnostic> found =
            [.. reports.SelectMany(static r => r.Diagnostics).Where(d => !d.IsSuppressed && _analyzer.SupportedDiagnostics.Any(s => s.Id == d.Id))
                .OrderBy(d => IndexOf(d.Path)).ThenBy(static d => d.Diagnostic.Location.SourceSpan).ThenBy(static d => d.Id, StringComparer.Ordinal)];
        var kinds = documents[true].ToDictionary(static d => d.File, static d => d.Kind);
        return new LintResult([], [.. files.Select(f => new LintedFile(f, null) { ClusterKind = kinds.GetValueOrDefault(f) })], found, [], [])
        {
            Projects = [.. projects.Select(static p => p.Subject)],
        };
    }

    private static YamlFile Parse(string name, string text, TextVariant variant, ImmutableDictionary<string, SourceFile> overlay)
    {
        var file = VariantText.Parse(text, name, variant);
        return overlay.TryGetValue(file.Source.FullPath!, out var source) ? YamlParser.Parse(source) : file;
    }

    private VariableSource? Variables => _settings.Environment is { } environment ? VariableSource.Of(environment.GetValueOrDefault) : null;

    private LintSubject<ComposeProject> Load(ImmutableArray<YamlFile> files) =>
        new(ComposeLoader.Load(files, new ComposeLoadOptions(_settings.Target, Variables)), Settings(_settings.EffectiveProfile));

    // A cluster document has no target; only the profile for clusters at scale makes a difference there.
    private SubjectSettings Settings(RuleProfile profile) =>
        new(_settings.Profile ?? profile, FileConfiguration.Create(_settings.Options)) { IncludeHidden = _settings.EnableHidden };

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
