using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Options;

namespace StackLint.Rules.Resources;

/// <summary>SL1001: a service that may take all the memory of its node.</summary>
public sealed class MissingMemoryLimitAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<ByteSize?> DefaultLimit = SizeOption.Optional(
        "stacklint.sl1001.default_limit",
        "The limit that the fix writes; without it there is no fix");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL1001",
        "MissingMemoryLimit",
        title: "Service has no memory limit",
        messageFormat: "Service '{0}' has no memory limit; one {1} can exhaust its {2}",
        RuleCategories.Resources,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [DefaultLimit];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!service.IsComplete || service.Has("provider"))
        {
            return;
        }

        var limit = ResourceEntry.Limit(service);
        if (limit.IsSet || (context.IsCompose && IsSet(service.MemLimit)))
        {
            return;
        }

        var (unit, place) = context.Target == ComposeTarget.Compose ? ("container", "host") : ("task", "node");
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, limit.Deepest.GetKeyLocation(), service.Name, unit, place),
            new FindingDetails
            {
                Related = [.. FindZeros(context, limit)],
                Fix = context.GetOption(DefaultLimit) is { } value && Takes(context, value) ? limit.CreateFix($"Set the limit to {value}", value) : null,
            });
    }

    private static bool IsSet(Located<ByteSize> limit) => limit.IsUnknown || (limit.TryGetValue(out var size) && size.Bytes > 0);

    // A limit below what is reserved cannot work, and Compose refuses one below `deploy` beside another that stands in an older key (SL1003).
    private static bool Takes(ServiceAnalysisContext context, ByteSize value)
    {
        var service = context.Service;
        return !IsMore(service.Deploy.Resources.Reservations.Memory, value)
            && !(context.IsCompose && (IsMore(service.MemReservation, value) || (service.Deploy.Resources.Limits.Entry is null && (service.Has("pids_limit") || service.Has("cpus")))));
    }

    private static bool IsMore(Located<ByteSize> reserved, ByteSize value) => reserved.TryGetValue(out var size) && size > value;

    private static IEnumerable<RelatedLocation> FindZeros(ServiceAnalysisContext context, ResourceEntry limit)
    {
        if (limit.Memory.IsPresent)
        {
            yield return new RelatedLocation(limit.Memory.GetLocation(), "0 means no limit");
        }

        if (context.IsCompose && context.Service.MemLimit is { IsPresent: true } zero)
        {
            yield return new RelatedLocation(zero.GetLocation(), "0 means no limit");
        }
    }
}
