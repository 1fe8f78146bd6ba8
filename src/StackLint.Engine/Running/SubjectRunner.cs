using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Cluster;
using StackLint.Compose.Environments;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Memory;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>Loads and lints planned projects and cluster documents.</summary>
/// <param name="linter">The rules.</param>
/// <param name="loader">Loads the projects.</param>
/// <param name="environment">The variables of cluster documents; null when nothing is known of them.</param>
/// <param name="today">The day on which the run takes place.</param>
/// <param name="keepsModels">Whether what was loaded is kept, which takes more memory than all else.</param>
/// <param name="memory">What was linted before; null when nothing was.</param>
/// <param name="progress">Counts what was linted; null when nobody asks.</param>
internal sealed class SubjectRunner(RunLinter linter, ProjectLoader loader, VariableSource? environment, DateOnly today, bool keepsModels, LintMemory? memory = null, LintProgress? progress = null)
{
    /// <summary>Lints on all processors; the results stand in the order of the plans and of the documents.</summary>
    internal LintedRun Run(ImmutableArray<PlannedProject> plans, ImmutableArray<SelectedDocument> documents, CancellationToken cancellationToken)
    {
        var work = LoadNaming(plans, cancellationToken);
        ImmutableArray<ReadDocument> read = [.. documents.Select(Read)];
        var (ofProjects, ofDocuments) = linter.Lint(
            work,
            Load,
            [.. read.Where(static d => !d.IsBroken).Select(CreateSubject)],
            memory?.Subjects,
            cancellationToken,
            progress is null ? null : progress.CountLinted);
        var reports = ofDocuments.AsEnumerable().GetEnumerator();
        return new LintedRun(
            [.. work.Zip(ofProjects, (project, report) => Recall(project.Describe(report)))],
            [.. read.Select(d => Recall(Describe(d, d.IsBroken ? null : Next(reports))))]);
    }

    private ReadDocument Read(SelectedDocument document) =>
        (memory?.Documents).Recall(document.File, d => d.Selected.Kind == document.Kind, () => ReadDocument.Read(document, environment));

    // What is said of a file holds as long as its units are the same.
    private TUnit Recall<TUnit>(TUnit unit)
        where TUnit : LintedUnit =>
        (TUnit)(memory?.Units).Recall(unit.Identity, unit.IsSame, () => unit);

    // What one project includes or extends is no whole project itself: those that do so are loaded first.
    private ImmutableArray<ProjectWork> LoadNaming(ImmutableArray<PlannedProject> plans, CancellationToken cancellationToken)
    {
        ImmutableArray<ProjectWork> work = [.. plans.Select(p => new ProjectWork(p, SeveritiesOf(p), keepsModels))];
        ImmutableArray<ProjectWork> naming = [.. work.Where(static w => FileReferences.MayNameFiles(w.Plan))];
        _ = Processors.Select(naming, w => w.Loaded = Load(w.Plan, isPartOfOther: false), cancellationToken);
        var named = naming.Select(static w => w.Loaded?.Project).OfType<ComposeProject>()
            .SelectMany(static p => p.Files.Where(f => !p.RootFiles.Contains(f.Yaml)).Select(static f => f.Path))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var project in work)
        {
            project.IsPartOfOther = project.Plan.Files is [var only] && named.Contains(only.File.DisplayPath);
        }

        return work;
    }

    private LintSubject<ComposeProject>? Load(ProjectWork work)
    {
        var loaded = work is { IsPartOfOther: false, Loaded: { } first } ? first : Load(work.Plan, work.IsPartOfOther);
        work.Loaded = null;
        if (loaded is null)
        {
            return null;
        }

        work.Take(loaded, loader.FindFurtherFiles(work.Plan, loaded));
        return new LintSubject<ComposeProject>(loaded.Project, new SubjectSettings(ProfileOf(work.Plan), work.Plan.Files[0].Configuration) { Today = today });
    }

    private LoadedProject? Load(PlannedProject plan, bool isPartOfOther) =>
        plan.IsBroken(plan.Files[0]) ? null : loader.Load(plan, isPartOfOther);

    private LintSubject<ClusterDocument> CreateSubject(ReadDocument read) => new(read.Document, SettingsOf(read.Selected.File));

    private LintedDocument Describe(ReadDocument read, SubjectReport? report) =>
        new(read.Selected.File, read.Selected.Kind, read.Errors, DocumentLinter.SeveritiesOf(SettingsOf(read.Selected.File)), report);

    private SubjectSettings SettingsOf(LoadedFile file) =>
        new(TargetOptions.ProfileFor(file.Configuration, ComposeTarget.Both), file.Configuration) { Today = today };

    private static SeverityResolver SeveritiesOf(PlannedProject plan) => new(ProfileOf(plan), plan.Target.Target, plan.Files[0].Configuration);

    private static RuleProfile ProfileOf(PlannedProject plan) => TargetOptions.ProfileFor(plan.Files[0].Configuration, plan.Target.Target);

    private static SubjectReport? Next(IEnumerator<SubjectReport> reports) => reports.MoveNext() ? reports.Current : null;
}
