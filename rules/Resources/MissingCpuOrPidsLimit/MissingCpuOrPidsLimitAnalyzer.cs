using System.Collections.Immutable;
using System.Numerics;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;

namespace StackLint.Rules.Resources;

/// <summary>SL1005: a service that may take all processors of its node, or all its process numbers.</summary>
public sealed class MissingCpuOrPidsLimitAnalyzer : ComposeAnalyzer
{
    private const string Cpu = "cpu";
    private const string Pids = "pids";

    private static readonly RuleOption<IReadOnlyList<string>> Check = new(
        "stacklint.sl1005.check", [Cpu, Pids], "Which limits are asked for", "cpu, pids or both, separated by a comma", $"{Cpu},{Pids}", TryParseCheck);

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL1005",
        "MissingCpuOrPidsLimit",
        title: "Service has no CPU or process limit",
        messageFormat: "'{0}' has no {1}",
        RuleCategories.Resources,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Hidden, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Check];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        var entry = ResourceEntry.Limit(service);
        if (!service.IsComplete || service.Has("provider") || entry.IsHidden)
        {
            return;
        }

        var asked = context.GetOption(Check);
        var lacksCpu = asked.Contains(Cpu) && !HasCpuLimit(context);
        var lacksPids = asked.Contains(Pids) && !HasPidsLimit(context) && TakesPidsLimit(context);
        if (lacksCpu || lacksPids)
        {
            var missing = (lacksCpu, lacksPids) switch { (true, true) => "CPU limit and no process limit", (true, _) => "CPU limit", _ => "process limit" };
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, entry.Deepest.GetKeyLocation(), service.Name, missing),
                new FindingDetails { Parts = [.. lacksCpu ? [Cpu] : (string[])[], .. lacksPids ? [Pids] : (string[])[]] });
        }
    }

    private static bool HasCpuLimit(ServiceAnalysisContext context)
    {
        var service = context.Service;
        return MayLimit(service.Deploy.Resources.Limits.Cpus)
            || (context.IsCompose
                && (MayLimit(service.Cpus) || MayLimit(service.CpuQuota) || MayLimit(service.GetNumber("cpu_count")) || MayLimit(service.GetNumber("cpu_percent")) || service.Has("cpuset")));
    }

    private static bool HasPidsLimit(ServiceAnalysisContext context) =>
        MayLimit(context.Service.Deploy.Resources.Limits.Pids) || (context.IsCompose && MayLimit(context.Service.PidsLimit));

    private static bool MayLimit<T>(Located<T> limit)
        where T : struct, INumber<T> =>
        limit.IsUnknown || (limit.TryGetValue(out var value) && T.IsPositive(value) && !T.IsZero(value));

    private static bool TakesPidsLimit(ServiceAnalysisContext context) => !context.IsSwarm || StackSyntax.Has(context.Project, StackSyntax.PidsLimit);

    private static bool TryParseCheck(string text, out IReadOnlyList<string> value)
    {
        value = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return value.Count > 0 && value.All(static w => w is Cpu or Pids);
    }
}
