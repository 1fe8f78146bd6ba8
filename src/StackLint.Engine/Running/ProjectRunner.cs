using System.Collections.Immutable;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>Loads and lints planned projects.</summary>
/// <param name="linter">The rules.</param>
/// <param name="loader">Loads the projects.</param>
/// <param name="today">The day on which the run takes place.</param>
internal sealed class ProjectRunner(ProjectLinter linter, ProjectLoader loader, DateOnly today)
{
    /// <summary>Lints on all processors; the results stand in the order of the plans.</summary>
    internal ImmutableArray<LintedProject> Run(ImmutableArray<PlannedProject> plans, CancellationToken cancellationToken)
    {
        var loaded = new LoadedProject?[plans.Length];
        ForEach(plans, i => loaded[i] = Load(plans[i], isPartOfOther: false), cancellationToken);

        // What one project includes or extends is no whole project itself.
        var named = loaded.OfType<LoadedProject>()
            .SelectMany(static l => l.Project.Files.Where(f => !l.Project.RootFiles.Contains(f.Yaml)).Select(static f => f.Path))
            .ToHashSet(StringComparer.Ordinal);
        var results = new LintedProject[plans.Length];
        ForEach(
            plans,
            i => results[i] = Lint(plans[i], plans[i].Files is [var only] && named.Contains(only.File.DisplayPath) ? Load(plans[i], isPartOfOther: true) : loaded[i], cancellationToken),
            cancellationToken);
        return [.. results];
    }

    private static void ForEach(ImmutableArray<PlannedProject> plans, Action<int> action, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, plans.Length, new ParallelOptions { CancellationToken = cancellationToken }, action);
        }
        catch (AggregateException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private LoadedProject? Load(PlannedProject plan, bool isPartOfOther) =>
        plan.IsBroken(plan.Files[0]) ? null : loader.Load(plan, isPartOfOther);

    private LintedProject Lint(PlannedProject plan, LoadedProject? loaded, CancellationToken cancellationToken)
    {
        var configuration = plan.Files[0].Configuration;
        var target = plan.Target.Target;
        var profile = TargetOptions.ProfileFor(configuration, target);
        var severities = new SeverityResolver(profile, target, configuration);
        if (loaded is null)
        {
            return new LintedProject(plan, severities, null, null);
        }

        var report = linter.Lint(loaded.Project, new ProjectSettings(profile, configuration) { Today = today }, cancellationToken);
        return new LintedProject(plan, severities, loaded.Project, report) { Problems = loaded.Problems };
    }
}
