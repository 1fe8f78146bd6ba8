using System.Collections.Immutable;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>A planned project on its way to what is said of it; what it is loaded to is let go on the way.</summary>
/// <param name="plan">The files.</param>
/// <param name="severities">The severities in force.</param>
/// <param name="keepsModel">Whether what was loaded is kept.</param>
internal sealed class ProjectWork(PlannedProject plan, SeverityResolver severities, bool keepsModel)
{
    private LintedProject _linted = new(plan, severities, null, null);

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
        _linted = _linted with
        {
            // Reports ask it for the values of variables.
            Model = keepsModel || loaded.Project.Options.Variables is not null ? loaded.Project : null,
            FurtherFiles = furtherFiles,
            UnknownVariables = [.. unknown],
            Problems = loaded.Problems,
            Asked = loaded.Asked,
        };
    }

    /// <summary>The project with what the rules said; null when it could not be loaded.</summary>
    internal LintedProject Describe(SubjectReport? report) => _linted with { Report = report };
}
