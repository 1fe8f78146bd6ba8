using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Portability;

/// <summary>SL6001: keys that the target's tool loads and then does nothing with.</summary>
public sealed class KeyIgnoredByTargetAnalyzer : ComposeAnalyzer
{
    private const int LongestList = 6;

    private static readonly RuleOption<IReadOnlyList<string>> Ignore = RuleOption.List(
        "stacklint.sl6001.ignore",
        "Keys not to report, as the message names them");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6001",
        "KeyIgnoredByTarget",
        title: "Key has no effect where the file is deployed",
        messageFormat: "{0} {1} ignored{2} by {3}",
        RuleCategories.Portability,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Warning));

    private static readonly ProfileSeverities Harmless = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions => [Ignore];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.IsSwarm)
        {
            ImmutableArray<IgnoredKey> keys = [.. StackIgnoredKeys.Of(StackReading(context))];
            Report(context, keys.Where(static k => !k.IsHarmless), "docker stack deploy");
            Report(context, keys.Where(static k => k.IsHarmless), "docker stack deploy");
        }

        if (context.IsCompose)
        {
            Report(context, ComposeIgnoredKeys.Of(context.Service), "docker compose");
        }
    }

    // A file for both targets is judged by what a stack would make of it.
    private static Service StackReading(ServiceAnalysisContext context) =>
        context.Project.AsStack?.FindService(context.Service.Name) ?? context.Service;

    private static void Report(ServiceAnalysisContext context, IEnumerable<IgnoredKey> keys, string tool)
    {
        var ignored = context.GetOption(Ignore);
        ImmutableArray<IgnoredKey> reported = [.. keys.Where(k => !ignored.Contains(k.Name, StringComparer.Ordinal))];
        if (reported.IsEmpty)
        {
            return;
        }

        // A notice that Docker prints is seen; what it says nothing of comes first.
        ImmutableArray<IgnoredKey> ordered = [.. reported.OrderByDescending(static k => k.IsSilent)];

        // What one tool ignores is written for the other.
        var isBoth = context.Target == ComposeTarget.Both;
        var fix = isBoth ? null : IgnoredKeyFix.Create(context.Project, context.Service, ordered);
        var names = ordered.Select(static k => $"'{k.Name}'").Distinct().ToList();
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                ordered[0].Node.GetLocation(),
                PhraseList.Join(names, LongestList),
                names.Count == 1 ? "is" : "are",
                ordered.All(static k => k.IsSilent) ? " silently" : "",
                isBoth ? $"{tool}, if the file is deployed with it" : tool),
            new FindingDetails
            {
                Related = [.. ordered.Skip(1).Select(static k => new RelatedLocation(k.Node.GetLocation(), $"'{k.Name}' is ignored{(k.IsSilent ? " silently" : "")}"))],
                Notes = [.. ordered.Where(static k => k.Instead is not null).Select(static k => new FindingNote("instead", $"{k.Name}: {k.Instead}")).Distinct()],
                Parts = [.. ordered.Select(static k => k.Name)],
                Fix = fix,
                FixRefusal = isBoth || fix is not null ? null : IgnoredKeyFix.FindRefusal(context.Project, ordered),
                Severities = isBoth || reported.All(static k => k.IsHarmless) ? Harmless : null,
            });
    }
}
