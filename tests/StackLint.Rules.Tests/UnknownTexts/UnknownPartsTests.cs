using System.Collections.Immutable;
using System.Text;
using StackLint.Analysis;
using StackLint.Cluster;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Engine;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Testing.Pages;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Tests.UnknownTexts;

/// <summary>The examples of the rules' pages, with a variable without a value put into each of their texts.</summary>
public sealed class UnknownPartsTests
{
    private static readonly RulePackSet Rules = new(new BuiltInRulePack());
    private static readonly RunLinter Linter = new(new AnalyzerDriver(new BuiltInRulePack().Analyzers));

    public static TheoryData<string> Ids => new(new BuiltInRulePack().Analyzers.SelectMany(static a => a.SupportedDiagnostics).Select(static d => d.Id).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_report_shows_the_sign_that_stands_for_it(string id)
    {
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var example in DocExampleReader.Read(Rules.Find(id)!.Page.Markdown).Where(static e => e.IsIncorrect))
        {
            foreach (var text in MutantsOf(example))
            {
                shown.UnionWith(Lint(text, example).SelectMany(TextsOf).Where(static t => t.Contains(InterpolatedText.Hole)));
            }
        }

        Assert.Empty(shown);
    }

    private static IEnumerable<string> MutantsOf(DocExample example)
    {
        foreach (var scalar in Parse(example.Text, example).Documents.SelectMany(static d => ScalarsOf(d.Root)))
        {
            var (start, end) = (scalar.ContentSpan.Start, scalar.ContentSpan.End);
            yield return example.Text.Insert(start, "${UNKNOWN}");
            yield return example.Text.Insert(end, "${UNKNOWN}");
            yield return example.Text.Remove(start, end - start).Insert(start, "${UNKNOWN}");
        }
    }

    private static IEnumerable<YamlScalar> ScalarsOf(YamlNode node) => node switch
    {
        YamlScalar { Span.IsEmpty: false } scalar => [scalar],
        YamlMapping mapping => mapping.Entries.SelectMany(static e => ScalarsOf(e.Key).Concat(ScalarsOf(e.Value))),
        YamlSequence sequence => sequence.Items.SelectMany(ScalarsOf),
        _ => [],
    };

    private static ImmutableArray<ReportedDiagnostic> Lint(string text, DocExample example)
    {
        var file = Parse(text, example);
        if (file.HasSyntaxError)
        {
            return [];
        }

        var settings = new SubjectSettings(example.Settings.Profile ?? RuleProfile.Both, FileConfiguration.Create(example.Settings.Options)) { IncludeHidden = true };
        var report = ClusterClassifier.Classify(file) is { } kind
            ? Linter.Lint([], [new LintSubject<ClusterDocument>(ClusterReader.Read(file, kind, null), settings)])
            : Linter.Lint([new LintSubject<ComposeProject>(ComposeLoader.Load([file], new ComposeLoadOptions(example.Settings.Target)), settings)], []);
        return [.. report.Projects.Concat(report.Documents).SelectMany(static r => r.Diagnostics)];
    }

    private static IEnumerable<string> TextsOf(ReportedDiagnostic finding) =>
    [
        finding.Message,
        .. finding.Details.Related.Select(static r => r.Message),
        .. finding.Details.Notes.Select(static n => n.Text),
        .. finding.Details.Evidence,
        .. finding.Details.Parts,
        finding.Details.Label ?? "",
        finding.Details.Fix?.Title ?? "",
        .. finding.Details.Fix?.Changes.Select(static c => c.NewText!) ?? [],
    ];

    private static YamlFile Parse(string text, DocExample example) =>
        YamlParser.Parse(SourceFileReader.Decode(Encoding.UTF8.GetBytes(text), example.Settings.FileName, "/project/" + example.Settings.FileName).File!);
}
