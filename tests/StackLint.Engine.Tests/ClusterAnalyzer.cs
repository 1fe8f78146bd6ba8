using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Tests;

/// <summary>Reports each cluster document, and of each service the documents that speak of it.</summary>
public sealed class ClusterAnalyzer : ComposeAnalyzer
{
    internal static readonly DiagnosticDescriptor Document = TestRules.Create("TST6", TestRules.All(RuleSeverity.Warning), "{0}");

    internal static readonly DiagnosticDescriptor View = TestRules.Create("TST7", TestRules.All(RuleSeverity.Info), "{0}");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Document, View];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(static c => c.ReportDiagnostic(Diagnostic.Create(Document, c.Document.GetHostsLocation(), $"{c.Document.Hosts.Length} hosts")));
        context.RegisterDaemonAction(static c => c.ReportDiagnostic(Diagnostic.Create(
            Document,
            c.Document.Settings.IsPresent ? c.Document.Settings.GetLocation() : c.Document.Source.GetLocation(default),
            $"driver {c.Document.Settings.LogDriver.GetValueOr("none")}")));
        context.RegisterNodesAction(static c => c.ReportDiagnostic(Diagnostic.Create(
            Document, c.Document.GetLocation(), $"nodes {string.Join(' ', c.Document.Nodes.Select(static n => n.DisplayName))}")));
        context.RegisterServiceAction(static c => c.ReportDiagnostic(
            Diagnostic.Create(
                View,
                c.Service.GetKeyLocation(),
                $"nodes {c.Cluster.Nodes?.Path ?? "-"}, launchpad {c.Cluster.Launchpad?.Path ?? "-"}, daemons [{string.Join(' ', c.Cluster.Daemons.Select(static d => d.Path))}]"),
            new FindingDetails
            {
                InformedBy = c.Cluster.Nodes is { } nodes ? [new RelatedLocation(nodes.GetLocation(), $"{nodes.Nodes.Length} nodes")] : [],
            }));
    }
}
