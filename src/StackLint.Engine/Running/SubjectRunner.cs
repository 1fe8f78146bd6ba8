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
/// <param name="memory">What was linted before; null when nothing was.</param>
/// <param name="progress">Counts what was linted; null when nobody asks.</param>
internal sealed class SubjectRunner(RunLinter linter, ProjectLoader loader, VariableSource? environment, DateOnly today, LintMemory? memory = null, LintProgress? progress = null)
{
    /// <summary>Lints on all processors; the results stand in the order of the plans and of the documents.</summary>
    internal LintedRun Run(ImmutableArray<PlannedProject> plans, ImmutableArray<SelectedDocument> documents, CancellationToken cancellationToken)
    {
        var loaded = LoadAll(plans, cancellationToken);
        ImmutableArray<ReadDocument> read = [.. documents.Select(Read)];
        var report = linter.Lint(
            [.. plans.Zip(loaded, CreateSubject).OfType<LintSubject<ComposeProject>>()],
            [.. read.Where(static d => !d.IsBroken).Select(CreateSubject)],
            memory?.Subjects,
            cancellationToken,
            progress is null ? null : progress.CountLinted);
        var ofProjects = report.Projects.AsEnumerable().GetEnumerator();
        var ofDocuments = report.Documents.AsEnumerable().GetEnumerator();
        return new LintedRun(
            [.. plans.Zip(loaded, (plan, project) => Recall(Describe(plan, project, project is null ? null : Next(ofProjects))))],
            [.. read.Select(d => Recall(Describe(d, d.IsBroken ? null : Next(ofDocuments))))]);
    }

    private ReadDocument Read(SelectedDocument document) =>
        (memory?.Documents).Recall(document.File, d => d.Selected.Kind == document.Kind, () => ReadDocument.Read(document, environment));

    // What is said of a file holds as long as its units are the same.
    private TUnit Recall<TUnit>(TUnit unit)
        where TUnit : LintedUnit =>
        (TUnit)(memory?.Units).Recall(unit.Identity, unit.IsSame, () => unit);

    private ImmutableArray<LoadedProject?> LoadAll(ImmutableArray<PlannedProject> plans, CancellationToken cancellationToken)
    {
        var loaded = Processors.Select(plans, p => Load(p, isPartOfOther: false), cancellationToken);

        // What one project includes or extends is no whole project itself.
        var named = loaded.OfType<LoadedProject>()
            .SelectMany(static l => l.Project.Files.Where(f => !l.Project.RootFiles.Contains(f.Yaml)).Select(static f => f.Path))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. plans.Zip(loaded, (plan, project) => plan.Files is [var only] && named.Contains(only.File.DisplayPath) ? Load(plan, isPartOfOther: true) : project),
        ];
    }

    private LoadedProject? Load(PlannedProject plan, bool isPartOfOther) =>
        plan.IsBroken(plan.Files[0]) ? null : loader.Load(plan, isPartOfOther);

    private LintSubject<ComposeProject>? CreateSubject(PlannedProject plan, LoadedProject? loaded) =>
        loaded is null ? null : new LintSubject<ComposeProject>(loaded.Project, new SubjectSettings(ProfileOf(plan), plan.Files[0].Configuration) { Today = today });

    private LintSubject<ClusterDocument> CreateSubject(ReadDocument read) => new(read.Document, SettingsOf(read.Selected.File));

    private LintedDocument Describe(ReadDocument read, SubjectReport? report) =>
        new(read.Selected.File, read.Selected.Kind, read.Errors, DocumentLinter.SeveritiesOf(SettingsOf(read.Selected.File)), report);

    private SubjectSettings SettingsOf(LoadedFile file) =>
        new(TargetOptions.ProfileFor(file.Configuration, ComposeTarget.Both), file.Configuration) { Today = today };

    private static LintedProject Describe(PlannedProject plan, LoadedProject? loaded, SubjectReport? report) =>
        new(plan, new SeverityResolver(ProfileOf(plan), plan.Target.Target, plan.Files[0].Configuration), loaded?.Project, report) { Problems = loaded?.Problems ?? [], Asked = loaded?.Asked ?? [] };

    private static RuleProfile ProfileOf(PlannedProject plan) => TargetOptions.ProfileFor(plan.Files[0].Configuration, plan.Target.Target);

    private static SubjectReport? Next(IEnumerator<SubjectReport> reports) => reports.MoveNext() ? reports.Current : null;
}
