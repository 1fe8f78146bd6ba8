using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6011: keys, services, dependencies or ports in another order than asked for.</summary>
public sealed class DeclarationOrderAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IReadOnlyList<OrderCheck>> Check = OrderChecks.Option(
        "stacklint.sl6011.check", "What is to stand in order: top_level, service_keys, services, depends_on, ports");

    private static readonly RuleOption<IReadOnlyList<string>> TopLevelOrder = RuleOption.List(
        "stacklint.sl6011.top_level_order", "The keys of a file in their order; x-* stands for all extensions, which come first unless they are listed");

    private static readonly RuleOption<IReadOnlyList<string>> ServiceKeyOrder = RuleOption.List(
        "stacklint.sl6011.service_key_order", "The keys of a service in their order; * stands for all others, which come last unless it is listed");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6011",
        "DeclarationOrder",
        title: "Declarations stand in another order than asked for",
        messageFormat: "'{0}' belongs before '{1}'",
        RuleCategories.Portability,
        DiagnosticSeverity.Hidden,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Hidden, RuleSeverity.Hidden));

    // Who asks for a check wants to see it.
    private static readonly ProfileSeverities AskedFor = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Check, TopLevelOrder, ServiceKeyOrder];

    public override void Initialize(AnalysisContext context) => context.RegisterFileAction(Analyze);

    private static void Analyze(FileAnalysisContext context)
    {
        var checks = context.GetOption(Check);
        if (checks.Count == 0)
        {
            return;
        }

        // A stack does not read on behind its first document.
        var documents = context.File.Yaml.Documents;
        foreach (var document in context.Target == ComposeTarget.Swarm ? documents.Take(1) : documents)
        {
            if (document.Root is YamlMapping root)
            {
                foreach (var check in checks.Distinct())
                {
                    foreach (var collection in Collect(root, check, context))
                    {
                        Report(context, collection, check);
                    }
                }
            }
        }
    }

    private static IEnumerable<OrderedCollection> Collect(YamlMapping root, OrderCheck check, FileAnalysisContext context) => check switch
    {
        OrderCheck.TopLevel => [OrderedCollection.OfKeys(root, KeyOrder.OfTopLevel(context.GetOption(TopLevelOrder)).Compare)],
        OrderCheck.ServiceKeys => ServicesOf(root).Select(s => OrderedCollection.OfKeys(s, KeyOrder.OfService(context.GetOption(ServiceKeyOrder)).Compare)),
        OrderCheck.Services => root.FindEntry("services")?.Value is YamlMapping services ? [OrderedCollection.OfKeys(services, NameOrder.Compare)] : [],
        OrderCheck.DependsOn => ServicesOf(root).Select(static s => s.FindEntry("depends_on")?.Value).Select(CollectNames).OfType<OrderedCollection>(),
        _ => ServicesOf(root).Select(static s => s.FindEntry("ports")?.Value).OfType<YamlSequence>()
            .Select(static p => OrderedCollection.OfItems(p, PublishedText.Of, NameOrder.CompareNumbers)),
    };

    private static IEnumerable<YamlMapping> ServicesOf(YamlMapping root) =>
        (root.FindEntry("services")?.Value as YamlMapping)?.Entries.Select(static e => e.Value).OfType<YamlMapping>() ?? [];

    private static OrderedCollection? CollectNames(YamlNode? dependencies) => dependencies switch
    {
        YamlMapping mapping => OrderedCollection.OfKeys(mapping, NameOrder.Compare),
        YamlSequence sequence => OrderedCollection.OfItems(sequence, static i => (i.Resolved as YamlScalar)?.Value, NameOrder.Compare),
        _ => null,
    };

    private static void Report(FileAnalysisContext context, OrderedCollection collection, OrderCheck check)
    {
        if (collection.FindMisplaced() is not var (part, before))
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, part.Node.GetLocation(), part.Name, before.Name),
            new FindingDetails
            {
                Severities = AskedFor,
                Related = [new RelatedLocation(before.Node.GetLocation(), "it belongs before this")],
                Fix = collection.Sort() is { IsEmpty: false } changes ? CreateFix(check, collection, changes) : null,
            });
    }

    // Of a list Docker keeps the order, which means nothing.
    private static CodeFix CreateFix(OrderCheck check, OrderedCollection collection, ImmutableArray<TextChange> changes)
    {
        var fix = CodeFix.Safe(TitleOf(check), [.. changes]);
        return collection.Node is YamlSequence list ? fix.Changing([.. YamlPath.Of(list).Segments]) : fix;
    }

    private static string TitleOf(OrderCheck check) => check switch
    {
        OrderCheck.TopLevel => "Sort the keys of the file",
        OrderCheck.ServiceKeys => "Sort the keys of the service",
        OrderCheck.Services => "Sort the services",
        OrderCheck.DependsOn => "Sort the dependencies",
        _ => "Sort the ports",
    };
}
