using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Engine.Results;

namespace StackLint.Engine.Settings;

/// <summary>The settings in force for a file.</summary>
/// <param name="Path">The file, as printed.</param>
/// <param name="Target">Where it is deployed; null for a cluster document.</param>
/// <param name="Profile">Which column of severities is in force.</param>
/// <param name="Settings">The options of the engine and of rules, in the order of their keys.</param>
/// <param name="Severities">The rules, in the order of their IDs.</param>
public sealed record SettingsReport(
    string Path,
    EffectiveSetting? Target,
    EffectiveSetting Profile,
    ImmutableArray<EffectiveSetting> Settings,
    ImmutableArray<EffectiveSeverity> Severities)
{
    /// <summary>Why the file was not read, null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>Which cluster document it is; null for a Compose file.</summary>
    public ClusterDocumentKind? ClusterKind { get; init; }

    /// <summary>The files that are loaded as one project with it, base first, itself included.</summary>
    public ImmutableArray<string> ProjectFiles { get; init; } = [];

    /// <summary>The <c>.editorconfig</c> files that were looked at, nearest first.</summary>
    public ImmutableArray<string> ConfigurationFiles { get; init; } = [];

    /// <summary>What is wrong in those files: unknown keys and values of the wrong type.</summary>
    public ImmutableArray<ReportedDiagnostic> ConfigurationProblems { get; init; } = [];

    /// <summary>Files that could not be read.</summary>
    public ImmutableArray<RunFailure> Failures { get; init; } = [];
}
