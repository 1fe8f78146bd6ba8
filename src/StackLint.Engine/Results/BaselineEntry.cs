using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;

namespace StackLint.Engine.Results;

/// <summary>A finding as a baseline holds it.</summary>
public sealed record BaselineEntry
{
    public required string RuleId { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The message with its final period.</summary>
    public required string Message { get; init; }

    /// <summary>The absolute path of the file, which need not exist any more.</summary>
    public required string FullPath { get; init; }

    /// <summary>Where it stood when the baseline was written.</summary>
    public required LinePositionSpan Lines { get; init; }

    /// <summary>The route of its node as printed, empty where there is no node.</summary>
    public required string Route { get; init; }

    /// <summary>The services it is about, empty where it is about none.</summary>
    public required ImmutableArray<string> Services { get; init; }

    /// <summary>What it says of them where that are several things, empty where it is one, or where a log does not tell.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Its fingerprint without a number.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How bad the rule itself takes it to be, whatever settings say; null when it is what the rule always says.</summary>
    public RuleSeverity? Variant { get; init; }

    /// <summary>Whether it depends on more files than its own.</summary>
    public bool IsCrossFile { get; init; }
}
