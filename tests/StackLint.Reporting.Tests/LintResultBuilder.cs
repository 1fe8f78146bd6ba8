using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Tests;

/// <summary>Makes results by hand: files from text, findings on text that is named by what it says.</summary>
internal sealed class LintResultBuilder
{
    private readonly SortedDictionary<string, RuleInfo> _rules = new(StringComparer.Ordinal);
    private readonly List<LintedFile> _files = [];
    private readonly List<ReportedDiagnostic> _findings = [];
    private readonly List<RunNote> _notes = [];
    private readonly List<RunFailure> _failures = [];

    public LintResultBuilder Rule(
        string id, string name, string title, string format, RuleSeverity severity = RuleSeverity.Warning, string category = "Scheduling", string page = "")
    {
        var descriptor = RuleDescriptor.Create(
            id, name, title, format, category, SeverityOf(severity), new ProfileSeverities(severity, RuleSeverity.NotApplicable, severity));
        _rules[id] = new RuleInfo(descriptor, [], new RuleHelp(page));
        return this;
    }

    public LintResultBuilder File(string path, string text, bool hasByteOrderMark = false)
    {
        var source = new SourceFile(path, SourceText.From(text)) { FullPath = "/src/repo/" + path, HasByteOrderMark = hasByteOrderMark };
        _files.Add(new LintedFile(YamlParser.Parse(source), new TargetEvidence(ComposeTarget.Swarm, [])));
        return this;
    }

    /// <summary>A finding on the <paramref name="occurrence"/>th place (from 0) of a text in a file.</summary>
    public LintResultBuilder Finding(
        string id,
        string path,
        string text,
        int occurrence = 0,
        object[]? arguments = null,
        FindingDetails? details = null,
        string[]? services = null,
        DiagnosticSeverity? severity = null,
        FindingSuppression? suppression = null) =>
        Finding(id, path, SpanOf(path, text, occurrence), arguments, details, services, severity, suppression);

    public LintResultBuilder Finding(
        string id,
        string path,
        TextSpan span,
        object[]? arguments = null,
        FindingDetails? details = null,
        string[]? services = null,
        DiagnosticSeverity? severity = null,
        FindingSuppression? suppression = null)
    {
        var file = _files.Single(f => f.Path == path);
        var node = file.Yaml.Documents.Select(d => d.FindNode(span)).FirstOrDefault(static n => n is not null);
        _findings.Add(new ReportedDiagnostic(
            Create(id, file.Yaml.Source.GetLocation(span), severity, arguments ?? []),
            details ?? FindingDetails.None,
            [.. services ?? []],
            file.Yaml.Source,
            node is not null ? YamlPath.Of(node) : null,
            suppression));
        return this;
    }

    /// <summary>A finding without a file's text.</summary>
    public LintResultBuilder FindingAt(string id, Location location, params object[] arguments)
    {
        _findings.Add(new ReportedDiagnostic(Create(id, location, null, arguments), FindingDetails.None, [], null, null, null));
        return this;
    }

    public LintResultBuilder Note(RunNoteKind kind, string? path, string message)
    {
        _notes.Add(new RunNote(kind, path, message) { IsOfHiddenFile = path?[0] == '.' });
        return this;
    }

    public LintResultBuilder Failure(RunFailureKind kind, string? path, string message, string? ruleId = null)
    {
        _failures.Add(new RunFailure(kind, path, message, ruleId));
        return this;
    }

    public RelatedLocation Related(string path, string text, string message, int occurrence = 0) =>
        new(Source(path).GetLocation(SpanOf(path, text, occurrence)), message);

    public FindingSuppression Suppression(string path, string text, string? justification = null, DateOnly? until = null) =>
        new(justification, Source(path).GetLocation(SpanOf(path, text, 0)), until);

    public TextSpan SpanOf(string path, string text, int occurrence = 0)
    {
        var content = Source(path).Text.ToString();
        var at = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            at = content.IndexOf(text, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{text}' stands fewer than {occurrence + 1} times in {path}");
        }

        return new TextSpan(at, text.Length);
    }

    public LintResult Build() => new(
        [.. _rules.Values],
        [.. _files.OrderBy(static f => f.Path, StringComparer.Ordinal)],
        [.. _findings.OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Diagnostic.Location.SourceSpan.Start).ThenBy(static f => f.Id, StringComparer.Ordinal)],
        [.. _notes],
        [.. _failures]);

    private SourceFile Source(string path) => _files.Single(f => f.Path == path).Yaml.Source;

    // As the engine does: severity in force and message text, the arguments no longer to be seen.
    private Diagnostic Create(string id, Location location, DiagnosticSeverity? severity, object[] arguments)
    {
        var descriptor = _rules[id].Descriptor;
        return Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments),
            severity ?? descriptor.DefaultSeverity,
            descriptor.DefaultSeverity,
            isEnabledByDefault: true,
            warningLevel: (severity ?? descriptor.DefaultSeverity) == DiagnosticSeverity.Error ? 0 : 1,
            title: descriptor.Title,
            helpLink: descriptor.HelpLinkUri,
            location: location);
    }

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
