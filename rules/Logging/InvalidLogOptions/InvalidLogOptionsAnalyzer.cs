using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Logging;

/// <summary>SL3003: options with which the engine does not start the container.</summary>
public sealed class InvalidLogOptionsAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3003",
        "InvalidLogOptions",
        title: "The container will not start with these log options",
        messageFormat: "Log driver '{0}' does not accept '{1}': {2}",
        RuleCategories.Logging,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(Analyze);
        context.RegisterDaemonAction(static c => DaemonLogOptions.Report(c, Rule, [c.Document.Settings]));
        context.RegisterLaunchpadAction(static c => DaemonLogOptions.Report(c, Rule, c.Document.Hosts.Select(static h => h.Daemon)));
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        var logging = service.Logging;
        if (!logging.Driver.TryGetValue(out var driver))
        {
            return;
        }

        ImmutableArray<NamedValue> written = [.. logging.Options.Where(static o => o.Name.IsKnown)];
        var isComplete = service.IsComplete && !logging.HasUnknownOptions && written.Length == logging.Options.Length;
        ImmutableArray<LogOption> options = [.. written.Select(static o => new LogOption(o.Name.Value, TextOf(o.Value)))];
        var problems = LogOptionChecks.Find(driver, options, isComplete).ToLookup(static p => p is { IsUnknownName: true, Replacement: null });

        // Options of another driver have one cause, and go together.
        if (problems[true].Any())
        {
            var strangers = problems[true].Select(p => written[p.Option]).ToList();
            Report(
                problems[true].First(),
                [.. strangers.Skip(1).Select(static o => new RelatedLocation(o.Node.GetLocation(), $"nor does it accept {o.Name.Value}"))],
                [.. strangers.Select(static o => o.Name.Value)]);
        }

        foreach (var problem in problems[false])
        {
            Report(problem, [], []);
        }

        void Report(LogOptionProblem problem, ImmutableArray<RelatedLocation> related, ImmutableArray<string> parts)
        {
            var option = written[problem.Option];
            var (name, value) = options[problem.Option];
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    problem.IsUnknownName || option.Value.IsAbsent ? option.Node.GetLocation() : option.Value.GetLocation(),
                    driver,
                    value is null ? name : $"{name}={value}",
                    problem.Reason),
                new FindingDetails { Stage = FindingStage.Manager, Related = related, Parts = parts, Fix = CreateFix(problem, option) });
        }
    }

    // A boolean is refused by the loader (SL0003), and of a number with a point it depends on how Docker prints it. Null is an empty text.
    private static string? TextOf(Located<string> value) => value switch
    {
        { IsAbsent: true } => "",
        { Source.Node: YamlScalar node } when ScalarResolver.Resolve(node) is ComposeScalarKind.Boolean or ComposeScalarKind.Float or ComposeScalarKind.Timestamp => null,
        { IsKnown: true } => value.Value,
        _ => null,
    };

    private static CodeFix? CreateFix(LogOptionProblem problem, NamedValue option)
    {
        if (problem.Replacement is not { } text || (problem.IsUnknownName ? option.Node : option.Value.Source?.Node) is not YamlScalar { Anchor: null } scalar)
        {
            return null;
        }

        // The default of a variable is no place to write.
        return scalar.Value == (problem.IsUnknownName ? option.Name.Value : option.Value.Value)
            ? CodeFix.Unsafe($"Write '{text}'", YamlEdit.ReplaceValue(scalar, text))
            : null;
    }
}
