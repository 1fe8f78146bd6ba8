using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Running;

namespace StackLint.Engine.Models;

/// <summary>Loads files as Docker does and runs no rule: what <c>stacklint model</c> prints.</summary>
public static class ModelRun
{
    /// <summary>Loads what the request names; the Compose file of the folder when it names nothing. Bad input becomes refusals and failures, never an exception.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ModelResult Execute(LintRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roots = new ProjectRoots(request.WorkingDirectory, request.AllowedRoots);
        if (request.Paths.IsEmpty && request.ComposeFiles.IsEmpty && request.StandardInput is null)
        {
            if (ComposeFileNames.Main.FirstOrDefault(n => File.Exists(Path.Combine(request.WorkingDirectory, n))) is not { } name)
            {
                return new ModelResult([], [], [new RunFailure(RunFailureKind.NoFiles, null, $"there is no {ComposeFileNames.Main[0]} in this folder; name the file to load")]);
            }

            if (roots.LeadsOut(Path.Combine(request.WorkingDirectory, name)))
            {
                return new ModelResult([], [], [new RunFailure(RunFailureKind.FileNotRead, name, "it is a link that leads out of the repository; name it to have it loaded")]);
            }

            request = request with { Paths = [name] };
        }

        var paths = new DisplayPaths(request.WorkingDirectory);
        var store = new FileStore(new EditorConfigProvider(paths.Of, leadsOut: roots.LeadsOut), request.Overlay);
        var selection = new FileSelection(request.SkipOtherFiles, []);
        var plans = new RequestReader(request, store, paths, selection).Plan(cancellationToken);
        var loader = new ProjectLoader(request, store, paths);
        return new ModelResult([.. plans.Select(p => Load(p, loader))], [.. selection.Notes.OrderBy(static n => n.Path, StringComparer.Ordinal)], Failures(selection, plans));
    }

    private static LoadedModel Load(PlannedProject plan, ProjectLoader loader)
    {
        var loaded = plan.IsBroken(plan.Files[0]) ? null : loader.Load(plan);
        var project = loaded?.Project;
        var refusals = plan.Files
            .Select(static f => f.Yaml!)
            .Concat((project?.Files ?? []).Select(static f => f.Yaml))
            .SelectMany(y => y.ErrorsFor(plan.Target.Target).Select(e => new ModelProblem(y.Source.GetLocation(e.Span), e.Message)))
            .Concat(RefusalsOf(project))
            .Concat((loaded?.Problems ?? []).Select(static p => new ModelProblem(p.Diagnostic.Location, p.Message)))
            .Distinct()
            .OrderBy(static p => p.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static p => p.Location.SourceSpan);
        var names = new HashSet<string>(StringComparer.Ordinal);
        UnknownVariables.Collect(project?.Canonical, names);
        // A missing file that the loader does not read leaves nothing out of the model.
        var notes = project?.Problems.Where(static p => p is { IsRefusal: false, Kind: not LoadProblemKind.MissingFile }).Select(static p => new ModelProblem(p.Node.GetLocation(), MessageOf(p))).Distinct() ?? [];
        return new LoadedModel(project, plan.Target, [.. refusals], [.. notes], [.. names.Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<ModelProblem> RefusalsOf(ComposeProject? project) =>
        from problem in project?.Problems ?? []
        where problem.IsRefusal
        select new ModelProblem(problem.Node.GetLocation(), MessageOf(problem));

    private static string MessageOf(LoadProblem problem)
    {
        var place = problem.Path.Length == 0 ? "" : problem.Path + ": ";
        return $"{place}{problem.Expectation}{(problem.Suggestion is { } key ? $"; did you mean '{key}'?" : "")}";
    }

    private static ImmutableArray<RunFailure> Failures(FileSelection selection, ImmutableArray<PlannedProject> plans)
    {
        // A file that is no Compose file is a finding of lint; here nothing can be done with it.
        var failures = selection.Failures.Concat(selection.Diagnostics
            .Where(d => !selection.Failures.Any(f => f.Path == d.Path))
            .Select(static d => new RunFailure(RunFailureKind.FileNotRead, null, d.Message))).ToList();
        if (plans.IsEmpty && failures.Count == 0)
        {
            failures.Add(new RunFailure(RunFailureKind.NoFiles, null, "no Compose or stack files were found"));
        }

        return [.. failures];
    }
}
