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
        var results = new LintedProject[plans.Length];
        try
        {
            Parallel.For(0, plans.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => results[i] = Run(plans[i], cancellationToken));
        }
        catch (AggregateException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        return [.. results];
    }

    private LintedProject Run(PlannedProject plan, CancellationToken cancellationToken)
    {
        var configuration = plan.Files[0].Configuration;
        var target = plan.Target.Target;
        var profile = TargetOptions.ProfileFor(configuration, target);
        var severities = new SeverityResolver(profile, target, configuration);
        if (plan.IsBroken(plan.Files[0]))
        {
            return new LintedProject(plan, severities, null, null);
        }

        var (project, problems) = loader.Load(plan);
        var report = linter.Lint(project, new ProjectSettings(profile, configuration) { Today = today }, cancellationToken);
        return new LintedProject(plan, severities, project, report) { Problems = problems };
    }
}
