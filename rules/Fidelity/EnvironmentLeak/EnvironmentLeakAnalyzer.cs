using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8010: an empty variable that a stack fills from the environment of whoever deploys.</summary>
public sealed class EnvironmentLeakAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> PassThrough = RuleOption.Boolean(
        "stacklint.sl8010.pass_through", false, "Whether a variable without any value (`K:`, or the list item `K`) is reported too; that is the documented way to pass one on");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8010",
        "EnvironmentLeak",
        title: "Value is taken from whoever deploys",
        messageFormat: "'{0}' is written as {1}, but a stack loads the value that {0} has where it is deployed from{2}{3}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Info, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [PassThrough];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        var passThrough = context.GetOption(PassThrough);
        var isBoth = context.Target == ComposeTarget.Both;
        foreach (var service in context.Project.AsStack?.Services ?? [])
        {
            List<(string Name, string Written, YamlNode Node)> leaks = [.. service.Environment.Select(v => Find(v, passThrough)).OfType<(string, string, YamlNode)>()];
            if (leaks is [var first, .. var others])
            {
                var more = others.Count switch
                {
                    0 => "",
                    1 => $"; so is '{others[0].Name}'",
                    _ => $"; so are {others.Count} more",
                };
                context.ReportDiagnostic(
                    service,
                    Diagnostic.Create(Rule, first.Node.GetLocation(), first.Name, first.Written, more, isBoth ? OtherTarget.Condition : ""),
                    new FindingDetails
                    {
                        Related = [.. others.Select(static o => new RelatedLocation(o.Node.GetLocation(), $"'{o.Name}' is written as {o.Written}"))],
                        Severities = isBoth ? OtherTarget.Severities : null,
                    });
            }
        }
    }

    private static (string Name, string Written, YamlNode Node)? Find(NamedValue variable, bool passThrough)
    {
        if (variable.Source.Written is not ComposeScalar { Interpolated.IsSubstituted: false } scalar)
        {
            return null;
        }

        // What an env_file sets stands at the file's name.
        if (scalar.Node.Entry?.Name == "env_file" || scalar.Node.Parent?.Entry?.Name == "env_file")
        {
            return null;
        }

        // What '!reset' becomes is SL8012.
        if (scalar.Node.Tag is not null)
        {
            return null;
        }

        // In the list form the scalar is the whole item.
        var isItem = scalar.Node.Parent is YamlSequence;
        var text = scalar.Text;
        if (!isItem)
        {
            return scalar.IsNull ? (passThrough ? Leak(variable, "nothing") : null) : text.Length == 0 ? Leak(variable, "an empty text") : null;
        }

        var sign = text.IndexOf('=');
        return sign > 0 && sign == text.Length - 1 ? (text[..sign], "an empty text", scalar.Node)
            : sign < 0 && text.Length > 0 && passThrough ? (text, "nothing", scalar.Node)
            : null;
    }

    private static (string Name, string Written, YamlNode Node)? Leak(NamedValue variable, string written) =>
        variable.Name.TryGetValue(out var name) && name.Length > 0 ? (name, written, variable.Node) : null;
}
