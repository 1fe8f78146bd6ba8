using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Tests;

/// <summary>Descriptors for the analyzers of these tests.</summary>
internal static class TestRules
{
    internal const string Category = "Testing";

    internal static DiagnosticDescriptor Create(string id, ProfileSeverities severities, string message = "Image '{0}' of service '{1}'") =>
        RuleDescriptor.Create(id, "Name" + id, "A title", message, Category, DiagnosticSeverity.Warning, severities);

    internal static ProfileSeverities All(RuleSeverity severity) => new(severity, severity, severity);

    internal static ImmutableArray<DiagnosticDescriptor> Descriptors(params DiagnosticDescriptor[] descriptors) => [.. descriptors];
}
