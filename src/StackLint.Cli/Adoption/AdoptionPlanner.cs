using System.Collections.Immutable;
using StackLint.Engine;

namespace StackLint.Cli.Adoption;

/// <summary>Runs the parts of <c>init</c> one after the other, each knowing what those before it would write.</summary>
/// <param name="parts">The parts in the order in which they build on one another.</param>
internal sealed class AdoptionPlanner(params ImmutableArray<IAdoptionPart> parts)
{
    /// <summary>Every part there is.</summary>
    internal static AdoptionPlanner Create(LintRun run, CancellationToken cancellationToken) =>
        new(new EditorConfigPart(), new BaselinePart(run, cancellationToken), new PreCommitPart(), new WorkflowPart());

    /// <summary>Plans.</summary>
    /// <param name="repository">What is there.</param>
    /// <param name="chosen">The parts that were asked for; null for those that suit the folder.</param>
    internal PartPlan Plan(RepositoryFacts repository, ImmutableHashSet<AdoptionPart>? chosen)
    {
        var plan = PartPlan.Nothing;
        foreach (var part in parts.Where(p => chosen is null ? repository.IsTop || !BelongsToRepository(p.Kind) : chosen.Contains(p.Kind)))
        {
            plan = plan.With(part.Plan(repository, plan));
        }

        return chosen is null && !repository.IsTop ? plan with { Notes = plan.Notes.Add(WhyNoRepository(repository)) } : plan;
    }

    private static bool BelongsToRepository(AdoptionPart part) => part is AdoptionPart.PreCommit or AdoptionPart.Workflow;

    private static string WhyNoRepository(RepositoryFacts repository) => repository.Git is { } git
        ? $"hook and workflow belong into the top folder of the repository: 'stacklint init {git.RootDirectory}' writes them"
        : "there is no Git repository here, so neither hook nor workflow is written; --only names them all the same";
}
