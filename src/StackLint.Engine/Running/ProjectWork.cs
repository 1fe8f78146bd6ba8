using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>A planned project on its way to what is said of it; what it is loaded to is let go on the way.</summary>
/// <param name="plan">The files.</param>
/// <param name="keepsModel">Whether what was loaded is kept.</param>
internal sealed class ProjectWork(PlannedProject plan, bool keepsModel)
{
    private ComposeProject? _model;
    private ImmutableArray<LoadedFile> _furtherFiles = [];
    private ImmutableArray<string> _unknownVariables = [];
    private ImmutableArray<ReportedDiagnostic> _problems = [];
    private ImmutableArray<string> _asked = [];

    internal PlannedProject Plan => plan;

    /// <summary>Whether another project of the run names its file.</summary>
    internal bool IsPartOfOther { get; set; }

    /// <summary>What it was loaded to, until it is linted.</summary>
    internal LoadedProject? Loaded { get; set; }

    /// <summary>Takes from what was loaded what the run has to know later.</summary>
    internal void Take(LoadedProject loaded, ImmutableArray<LoadedFile> furtherFiles)
    {
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        UnknownVariables.Collect(loaded.Project.Entry?.Value, unknown);
        _furtherFiles = furtherFiles;
        _unknownVariables = [.. unknown];
        _problems = loaded.Problems;
        _asked = loaded.Asked;

        // Reports ask it for the values of variables.
        _model = keepsModel || loaded.Project.Options.Variables is not null ? loaded.Project : null;
    }

    internal LintedProject Describe(SeverityResolver severities, SubjectReport? report) => new(plan, severities, _model, report)
    {
        FurtherFiles = _furtherFiles,
        UnknownVariables = _unknownVariables,
        Problems = _problems,
        Asked = _asked,
    };
}
