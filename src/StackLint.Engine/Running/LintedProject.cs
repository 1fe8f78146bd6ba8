using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Engine.Discovery;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A project with what was found in it.</summary>
/// <param name="Plan">The files.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Model">What was loaded, if it is kept; null also when the base file is broken.</param>
/// <param name="Report">What the rules said; null when the base file is broken.</param>
internal sealed record LintedProject(PlannedProject Plan, SeverityResolver Severities, ComposeProject? Model, SubjectReport? Report) : LintedUnit(Severities, Report)
{
    internal override object Identity => Plan.Files[^1];

    internal override bool IsSame(LintedUnit other) =>
        other is LintedProject project && Plan.IsSame(project.Plan) && ReferenceEquals(Model, project.Model) && ReferenceEquals(Report, project.Report);

    internal override IEnumerable<YamlError> ErrorsOf(LoadedFile file) => Plan.ErrorsOf(file);

    /// <summary>The files that values came from besides those the load began with.</summary>
    internal ImmutableArray<LoadedFile> FurtherFiles { get; init; } = [];

    /// <summary>The variables on which unknown values depend.</summary>
    internal ImmutableArray<string> UnknownVariables { get; init; } = [];

    /// <summary>What is wrong with files that belong to the project and are no YAML.</summary>
    internal ImmutableArray<ReportedDiagnostic> Problems { get; init; } = [];

    /// <summary>The absolute paths that decide what is found, whatever stands there.</summary>
    internal IEnumerable<string> Inputs => Plan.Files.Select(static f => f.File.FullPath).Concat(Companions).Concat(Asked);

    /// <summary>The absolute paths that were asked for while it was loaded.</summary>
    internal ImmutableArray<string> Asked { get; init; } = [];

    // A main file or its override that comes or goes makes another project.
    private IEnumerable<string> Companions =>
        Plan.Files.Where(static f => ComposeFileNames.IsPaired(f.File.FullPath)).SelectMany(static f => ComposeFileNames.PairedWith(f.File.FullPath));
}
