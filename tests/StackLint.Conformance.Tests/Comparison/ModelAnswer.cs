using System.Collections.Immutable;
using StackLint.Compose;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Conformance.Tests.Cases;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Conformance.Tests.Comparison;

/// <summary>What the model makes of a case.</summary>
/// <param name="Project">What was loaded; null when a file cannot be read at all.</param>
/// <param name="YamlErrors">Errors of syntax and duplicate keys that the target's tool would meet, and why files were not read.</param>
internal sealed record ModelAnswer(ComposeProject? Project, ImmutableArray<string> YamlErrors)
{
    /// <summary>What the loader refuses.</summary>
    internal IEnumerable<LoadProblem> Refusals => Project?.Problems.Where(static p => p.IsRefusal) ?? [];

    /// <summary>Whether a file holds no mapping, which the engine reports before the model is asked.</summary>
    internal bool HasNoMapping { get; init; }

    internal bool IsAccepted => YamlErrors.IsEmpty && !HasNoMapping && !Refusals.Any();

    internal static ModelAnswer Of(ConformanceCase testCase, IComposeFiles files)
    {
        var yaml = new List<YamlFile>();
        var errors = new List<string>();
        foreach (var path in testCase.Files)
        {
            var source = SourceFileReader.Read(path, path);
            if (!source.Succeeded)
            {
                return new ModelAnswer(null, [source.Problem]);
            }

            var file = YamlParser.Parse(source.File);
            yaml.Add(file);
            errors.AddRange(file.ErrorsFor(TargetOf(testCase)).Select(static e => e.Message));
        }

        var environment = testCase.FullEnvironment();
        if (testCase.Dialect == ComposeDialect.Compose)
        {
            // Compose sets it where it is not set.
            environment.TryAdd("PWD", testCase.WorkingDirectory);
        }

        var project = ComposeLoader.Load([.. yaml], new ComposeLoadOptions(TargetOf(testCase), environment.GetValueOrDefault)
        {
            Files = files,
            WorkingDirectory = testCase.WorkingDirectory,
            HomeDirectory = testCase.HasHome ? ConformanceCase.Home : null,
        });
        return new ModelAnswer(project, [.. errors])
        {
            // Compose passes by files without a word as long as another has some.
            HasNoMapping = testCase.Dialect == ComposeDialect.Stack
                ? yaml.Exists(static f => !HasMapping(f, ComposeDialect.Stack))
                : !yaml.Exists(static f => HasMapping(f, ComposeDialect.Compose)),
        };
    }

    private static ComposeTarget TargetOf(ConformanceCase testCase) => testCase.Dialect == ComposeDialect.Stack ? ComposeTarget.Swarm : ComposeTarget.Compose;

    private static bool HasMapping(YamlFile file, ComposeDialect dialect) =>
        file.Documents.Any(d => (dialect == ComposeDialect.Compose || d.Index == 0) && d.Root.Resolved is YamlMapping);
}
