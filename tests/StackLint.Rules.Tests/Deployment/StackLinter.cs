using System.Collections.Immutable;
using System.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>Lints files as a stack with every rule, in an environment without variables.</summary>
internal static class StackLinter
{
    private static readonly RunLinter Linter = new(new AnalyzerDriver(new BuiltInRulePack().Analyzers));

    internal static ImmutableArray<ReportedDiagnostic> LintTexts(params IEnumerable<string> texts) =>
        Lint(texts.Select(static (text, i) => Parse(Encoding.UTF8.GetBytes(text), $"stack{i}.yaml", $"/project/stack{i}.yaml")));

    internal static ImmutableArray<ReportedDiagnostic> LintFile(string path) => Lint([Parse(File.ReadAllBytes(path), path, path)]);

    /// <summary>Whether the parser has nothing to say of the document that a stack reads.</summary>
    internal static bool IsSound(string path) => !Parse(File.ReadAllBytes(path), path, path).Errors.Any(static e => e.DocumentIndex == 0);

    internal static bool HasStage(this ImmutableArray<ReportedDiagnostic> findings, FindingStage stage) => findings.Any(d => d.Details.Stage == stage);

    private static ImmutableArray<ReportedDiagnostic> Lint(IEnumerable<YamlFile> files)
    {
        var project = ComposeLoader.Load([.. files], new ComposeLoadOptions(ComposeTarget.Swarm, static _ => null) { Files = new DiskFiles() });
        var report = Linter.Lint(project, new SubjectSettings(RuleProfile.Scale, FileConfiguration.Create(new Dictionary<string, string>())));
        Assert.Empty(report.Failures);
        return report.Diagnostics;
    }

    private static YamlFile Parse(byte[] bytes, string name, string path) => YamlParser.Parse(SourceFileReader.Decode(bytes, name, path).File!);
}
