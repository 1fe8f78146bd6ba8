namespace StackLint.Cli.Adoption;

/// <summary>Plans one of the things that <c>init</c> writes; writes nothing itself.</summary>
internal interface IAdoptionPart
{
    AdoptionPart Kind { get; }

    /// <summary>Plans the part.</summary>
    /// <param name="repository">What is there.</param>
    /// <param name="planned">What the parts before it would write.</param>
    PartPlan Plan(RepositoryFacts repository, PartPlan planned);
}
