using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>Loads and lints planned projects.</summary>
/// <param name="linter">The rules.</param>
/// <param name="today">The day on which the run takes place.</param>
internal sealed class ProjectRunner(ProjectLinter linter, DateOnly today)
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

    /// <summary>What the target's tool would load of the files that are YAML; null when the first is not.</summary>
    internal static ComposeProject? Load(PlannedProject plan) => plan.IsBroken(plan.Files[0])
        ? null
        : ComposeLoader.Load(
            [.. plan.Files.Where(f => !plan.IsBroken(f)).Select(static f => f.Yaml!)],
            new ComposeLoadOptions(plan.Target.Target));

    private LintedProject Run(PlannedProject plan, CancellationToken cancellationToken)
    {
        var configuration = plan.Files[0].Configuration;
        var target = plan.Target.Target;
        var profile = TargetOptions.ProfileFor(configuration, target);
        var severities = new SeverityResolver(profile, target, configuration);
        if (Load(plan) is not { } project)
        {
            return new LintedProject(plan, severities, null, null);
        }

        var report = linter.Lint(project, new ProjectSettings(profile, configuration) { Today = today }, cancellationToken);
        return new LintedProject(plan, severities, project, report);
    }
}
