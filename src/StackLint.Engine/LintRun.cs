using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Driving;
using StackLint.Engine.Memory;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Running;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;

namespace StackLint.Engine;

/// <summary>Lints: finds the files, loads them as projects, runs the rules and applies the configuration.</summary>
/// <param name="packs">The rules.</param>
/// <param name="clock">Says which day it is, for suppressions that expire; the system's clock when null.</param>
/// <param name="guard">Watches over the rules; null when nobody does.</param>
public sealed class LintRun(RulePackSet packs, TimeProvider? clock = null, ActionGuard? guard = null)
{
    private readonly AnalyzerDriver _driver = new(packs.Analyzers, guard);

    /// <summary>Lints what the request names. Bad input becomes diagnostics and failures, never an exception.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult Execute(LintRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var today = DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        var memory = request.Memory?.Begin(request.Overlay);
        var paths = new DisplayPaths(request.WorkingDirectory);
        var configurations = new EditorConfigProvider(paths.Of, request.Overlay, memory?.Configurations, new ProjectRoots(request.WorkingDirectory, request.AllowedRoots).LeadsOut);
        var store = new FileStore(configurations, request.Overlay, memory, request.Progress);
        var selection = new FileSelection(request.SkipOtherFiles, request.KnownFiles, memory);
        var reader = new RequestReader(request, store, paths, selection, memory);
        var plans = reader.Plan(cancellationToken);
        var loader = new ProjectLoader(request, store, paths, memory);
        var run = new SubjectRunner(new RunLinter(_driver), loader, request.Environment, today, !request.DropsModels || memory is not null, memory, request.Progress).Run(plans, selection.OrderedDocuments(), cancellationToken);
        ImmutableArray<string> inputs = [.. reader.Inputs, .. run.Projects.SelectMany(static p => p.Inputs), .. configurations.Asked];
        var filter = request.Changes is { } changes ? new ChangeFilter(changes) : null;
        run = filter?.Narrow(run) ?? run;
        selection.Narrow(filter, paths, request.Paths);
        var projects = run.Projects;

        var files = new FileDiagnostics(new SuppressionChecker(packs, today), today);
        var members = projects
            .SelectMany(static p => p.Plan.Files, static (project, file) => (Unit: (LintedUnit)project, File: file, IsRoot: true))
            .Concat(projects.SelectMany(static p => p.FurtherFiles, static (project, file) => (Unit: (LintedUnit)project, File: file, IsRoot: false)))
            .Concat(run.Documents.Select(static d => (Unit: (LintedUnit)d, d.File, IsRoot: true)))
            .GroupBy(static m => m.File.File.FullPath)
            .ToList();
        var diagnostics = selection.Diagnostics
            .Select(d => WithSeverity(d, selection, configurations, request.WorkingDirectory))
            .OfType<ReportedDiagnostic>()
            .Concat(members.SelectMany(m => Check(files, m.First().File, [.. m.Select(static f => f.Unit)], memory)))
            .Concat(projects.Concat<LintedUnit>(run.Documents).SelectMany(static u => u.Report?.Diagnostics ?? []))
            .Concat(projects.SelectMany(static p => p.Problems.Select(d => FileDiagnostics.WithSeverity(d, p.Severities))).OfType<ReportedDiagnostic>())
            .Concat(CheckConfigurations(configurations, selection, filter));
        var settings = members.ToDictionary(static m => m.First().File.File.DisplayPath, static m => m.First().File.Configuration, StringComparer.Ordinal);
        var sorted = FindingLimit.Apply(
            DiagnosticOrder.Sort(diagnostics),
            d => (settings.GetValueOrDefault(d.Path) ?? ConfigurationOf(d, selection, configurations, request.WorkingDirectory)).GetValue(LimitOptions.MaxFindings),
            d => WithSeverity(d, selection, configurations, request.WorkingDirectory));
        return new LintResult(
            packs.Rules,
            [.. members.Select(static m => Describe([.. m.Select(static f => f.Unit)], m.First().File, m.Any(static f => f.IsRoot))).OrderBy(static f => f.Path, StringComparer.Ordinal)],
            sorted,
            [.. selection.Notes.OrderBy(static n => n.Path, StringComparer.Ordinal), .. NoteVariables(projects)],
            [.. Failures(selection, [.. projects, .. run.Documents])])
        {
            Projects = [.. projects.Select(static p => p.Model).OfType<ComposeProject>()],
            Inputs = [.. inputs.Distinct(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<ReportedDiagnostic> Check(FileDiagnostics files, LoadedFile file, ImmutableArray<LintedUnit> units, LintMemory? memory) =>
        (memory?.Diagnostics).Recall(
            file,
            k => k.Units.AsEnumerable().SequenceEqual(units, ReferenceEqualityComparer.Instance),
            () => new KeptDiagnostics(units, [.. files.Check(file, units)])).Found;

    private static LintedFile Describe(ImmutableArray<LintedUnit> units, LoadedFile file, bool isRoot) => new(file.Yaml!, (units[0] as LintedProject)?.Plan.Target)
    {
        ClusterKind = (units[0] as LintedDocument)?.Kind,
        IsRoot = isRoot,
        IsShared = units is not [LintedDocument or LintedProject { Plan.Files.Length: 1, FurtherFiles.IsEmpty: true }],
    };

    private IEnumerable<ReportedDiagnostic> CheckConfigurations(EditorConfigProvider configurations, FileSelection selection, ChangeFilter? filter)
    {
        foreach (var (path, problem) in configurations.Problems)
        {
            if (selection.AddUnread(path, problem) is { } report)
            {
                yield return report;
            }
        }

        var checker = new EditorConfigChecker(packs);
        foreach (var file in configurations.Files.Where(f => filter is null || filter.HasChanged(f.FullPath!)).ToList())
        {
            var severities = Resolver(configurations.GetConfiguration(file.FullPath!));
            foreach (var found in checker.Check(file).Select(d => FileDiagnostics.WithSeverity(d, severities)).OfType<ReportedDiagnostic>())
            {
                yield return found;
            }
        }
    }

    private static ReportedDiagnostic? WithSeverity(ReportedDiagnostic diagnostic, FileSelection selection, EditorConfigProvider configurations, string workingDirectory) =>
        FileDiagnostics.WithSeverity(diagnostic, Resolver(ConfigurationOf(diagnostic, selection, configurations, workingDirectory)));

    private static FileConfiguration ConfigurationOf(ReportedDiagnostic diagnostic, FileSelection selection, EditorConfigProvider configurations, string workingDirectory) =>
        selection.ConfigurationOf(diagnostic.Path) ?? configurations.GetConfiguration(Path.GetFullPath(diagnostic.Path, workingDirectory));

    // The engine's rules have the same severity under every profile.
    private static SeverityResolver Resolver(FileConfiguration configuration) => new(RuleProfile.Both, ComposeTarget.Both, configuration);

    private static IEnumerable<RunNote> NoteVariables(ImmutableArray<LintedProject> projects)
    {
        var names = projects.SelectMany(static p => p.UnknownVariables).ToHashSet(StringComparer.Ordinal);
        if (names.Count > 0)
        {
            yield return new RunNote(
                RunNoteKind.UnknownVariables,
                null,
                $"{Counted.Of(names.Count, "variable has", "variables have")} no value here; what depends on {(names.Count == 1 ? "it" : "them")} is not judged");
        }
    }

    private static IEnumerable<RunFailure> Failures(FileSelection selection, ImmutableArray<LintedUnit> units)
    {
        var failures = selection.Failures.Concat(units.SelectMany(static u => u.Report?.Failures ?? [])).ToList();
        if (units.IsEmpty && failures.Count == 0 && selection is { Diagnostics.Count: 0, HasExcluded: false })
        {
            failures.Add(new RunFailure(RunFailureKind.NoFiles, null, "no Compose, stack or cluster files were found"));
        }

        return failures.OrderBy(static f => f.Kind).ThenBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.RuleId, StringComparer.Ordinal);
    }
}
