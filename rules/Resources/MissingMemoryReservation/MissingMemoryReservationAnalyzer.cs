using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Resources;

/// <summary>SL1002: a service whose memory the scheduler does not count.</summary>
public sealed class MissingMemoryReservationAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<ByteSize?> DefaultReservation = SizeOption.Optional(
        "stacklint.sl1002.default_reservation",
        "The reservation that the fix writes; without it there is no fix");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL1002",
        "MissingMemoryReservation",
        title: "Service reserves no memory",
        messageFormat: "Service '{0}' reserves no memory; the scheduler packs nodes without knowing its need{1}",
        RuleCategories.Resources,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [DefaultReservation];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!context.IsSwarm || !service.IsComplete || service.Has("provider") || service.Deploy.Replicas.Is(0))
        {
            return;
        }

        var reservation = ResourceEntry.Reservation(service);
        if (reservation.IsSet)
        {
            return;
        }

        var isBoth = context.Target == ComposeTarget.Both;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, reservation.Deepest.GetKeyLocation(), service.Name, isBoth ? OtherTarget.Condition : ""),
            new FindingDetails
            {
                Related = reservation.Memory.IsPresent ? [new RelatedLocation(reservation.Memory.GetLocation(), "0 reserves nothing")] : [],
                Fix = context.GetOption(DefaultReservation) is { } value ? CreateFix(service, reservation, value) : null,
                Severities = isBoth ? OtherTarget.Severities : null,
            });
    }

    // More than the limit cannot be used (SL1003).
    private static CodeFix? CreateFix(Service service, ResourceEntry reservation, ByteSize value)
    {
        var reserved = service.Deploy.Resources.Limits.Memory.TryGetValue(out var limit) && limit.Bytes > 0 && limit < value ? limit : value;
        return reservation.CreateFix($"Reserve {reserved}", reserved);
    }
}
