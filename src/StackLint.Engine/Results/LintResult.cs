using System.Collections.Immutable;
using StackLint.Analysis.Credentials;
using StackLint.Compose.Model;

namespace StackLint.Engine.Results;

/// <summary>What a run found. The order of everything depends on the input alone.</summary>
/// <param name="Rules">Every rule of the run.</param>
/// <param name="Files">The files that were linted, by path.</param>
/// <param name="Diagnostics">The findings by path, span and ID; suppressed ones among them, hidden ones not.</param>
/// <param name="Notes">What everybody should know: files skipped, variables unknown.</param>
/// <param name="Failures">What the run could not do; any makes the exit status 2.</param>
public sealed record LintResult(
    ImmutableArray<RuleInfo> Rules,
    ImmutableArray<LintedFile> Files,
    ImmutableArray<ReportedDiagnostic> Diagnostics,
    ImmutableArray<RunNote> Notes,
    ImmutableArray<RunFailure> Failures)
{
    /// <summary>What was loaded of the files, a project each, as far as it was not let go (<see cref="LintRequest.DropsModels"/>).</summary>
    public ImmutableArray<ComposeProject> Projects { get; init; } = [];

    /// <summary>What stands in the place of credentials, empty where there are none; null for a result that still shows them.</summary>
    public ImmutableArray<string>? RedactionTokens { get; init; }

    /// <summary>The credentials that stand in files, by path, without files that nothing is said of; null while nobody has looked for them.</summary>
    public ImmutableDictionary<string, ImmutableArray<WrittenCredential>>? Credentials { get; init; }

    /// <summary>The absolute paths that decide what is found, also such where nothing stands.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>How the findings compare with a baseline, null without one.</summary>
    public BaselineComparison? Baseline { get; init; }

    /// <summary>The findings that no comment suppresses and no baseline holds.</summary>
    public IEnumerable<ReportedDiagnostic> Active => Diagnostics.Where(static d => d is { IsSuppressed: false, IsBaselined: false });
}
