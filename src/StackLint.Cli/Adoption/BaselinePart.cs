namespace StackLint.Cli.Adoption;

/// <summary>The log of today's findings that hook and workflow compare with.</summary>
internal static class BaselinePart
{
    /// <summary>The baseline that is planned or there; null for none.</summary>
    internal static string? FileOf(RepositoryFacts repository, PartPlan planned) => null;
}
