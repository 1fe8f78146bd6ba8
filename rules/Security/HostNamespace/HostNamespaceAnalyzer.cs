using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Security;

/// <summary>SL5003: a service that shares a namespace with its host.</summary>
public sealed class HostNamespaceAnalyzer : ComposeAnalyzer
{
    private const string Host = "host";
    private const string Network = "network";

    // What a container can do there needs a capability or a daemon that is configured otherwise than by default.
    private static readonly string[] Weak = ["uts", "userns", "cgroup", "cgroup_parent"];

    private static readonly RuleOption<IReadOnlyList<string>> Check = WordsOption.Among(
        "stacklint.sl5003.check",
        [Network, "pid", "ipc", .. Weak],
        "What is reported; uts, userns, cgroup and cgroup_parent are hidden unless they are listed",
        [Network, "pid", "ipc"]);

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5003",
        "HostNamespace",
        title: "Isolation from the host is lifted",
        messageFormat: "'{0}' shares the host's {1}{2}",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Info, RuleSeverity.Warning, RuleSeverity.Warning));

    // A stack ignores the keys, so these apply to Compose only.
    private static readonly ProfileSeverities Keys = new(RuleSeverity.NotApplicable, RuleSeverity.Warning, RuleSeverity.Warning);
    private static readonly ProfileSeverities WeakKeys = new(RuleSeverity.NotApplicable, RuleSeverity.Hidden, RuleSeverity.Hidden);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Check];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.IsCompose)
        {
            AnalyzeKeys(context, context.Service);
        }

        if (context.IsSwarm && context.GetOption(Check).Contains(Network))
        {
            AnalyzeNetworks(context);
        }
    }

    private static void AnalyzeKeys(ServiceAnalysisContext context, Service service)
    {
        Report("pid", service.Pid, "process namespace");
        Report("ipc", service.Ipc, "IPC namespace");
        Report(Network, service.NetworkMode, "network namespace");
        Report("uts", service.Uts, "UTS namespace");
        Report("userns", service.UsernsMode, "user namespace");
        Report("cgroup", service.Cgroup, "cgroup namespace");
        if (service.CgroupParent.TryGetValue(out var parent) && parent.Length > 0)
        {
            ReportAt("cgroup_parent", service.CgroupParent, $"control group {parent}");
        }

        void Report(string kind, Located<string> value, string shared)
        {
            if (value.Is(Host))
            {
                ReportAt(kind, value, shared);
            }
        }

        void ReportAt(string kind, Located<string> value, string shared)
        {
            var isListed = context.GetOption(Check).Contains(kind);
            if (isListed || Weak.Contains(kind))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, value.GetLocation(), service.Name, shared, ""),
                    new FindingDetails { Severities = isListed ? Keys : WeakKeys });
            }
        }
    }

    // A stack has no network_mode, but it may attach its tasks to the engine's own network of that name.
    private static void AnalyzeNetworks(ServiceAnalysisContext context)
    {
        var service = context.Service;
        foreach (var joined in service.Networks)
        {
            if (joined.Name is { } name && IsHostNetwork(context.Project.FindNetwork(name)))
            {
                Report(joined.Node.GetLocation());
            }
        }

        if (service.Networks.IsEmpty && context.Project.FindNetwork(Compose.Model.Network.DefaultName) is { Entry: not null } implied
            && IsHostNetwork(implied) && service.Joins(implied.Name))
        {
            Report(implied.GetKeyLocation());
        }

        void Report(Location place) => context.ReportDiagnostic(
            Diagnostic.Create(Rule, place, service.Name, "network namespace", context.Target == ComposeTarget.Both ? OtherTarget.Condition : ""),
            context.Target == ComposeTarget.Both ? new FindingDetails { Severities = OtherTarget.Severities } : null);
    }

    private static bool IsHostNetwork(Network? network) =>
        network is not null && network.External.Is(true) && (network.EngineName.IsAbsent ? network.Name == Host : network.EngineName.Is(Host));
}
