using StackLint.Analysis;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Benchmarks.Inputs;

/// <summary>A generated stack in each stage of its way to the rules.</summary>
/// <param name="services">How many services it has.</param>
internal sealed class LoadedStack(int services)
{
    /// <summary>The text.</summary>
    public SourceFile Source { get; } = SourceFileReader.Decode(System.Text.Encoding.UTF8.GetBytes(StackText.Of(services)), "stack.yml").File!;

    /// <summary>The tree.</summary>
    public YamlFile Yaml => field ??= YamlParser.Parse(Source);

    /// <summary>The model.</summary>
    public ComposeProject Project => field ??= Load(ComposeTarget.Swarm);

    /// <summary>Loads it.</summary>
    public ComposeProject Load(ComposeTarget target) => ComposeLoader.Load([Yaml], new ComposeLoadOptions(target));

    /// <summary>What a run says of it.</summary>
    public RunReport Lint(RunLinter linter) =>
        linter.Lint([new LintSubject<ComposeProject>(Project, new SubjectSettings(RuleProfile.Swarm, FileConfiguration.Empty))], []);
}
