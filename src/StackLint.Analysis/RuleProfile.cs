namespace StackLint.Analysis;

/// <summary>Which column of a rule's severities is in force.</summary>
public enum RuleProfile
{
    Swarm,

    Compose,

    /// <summary>Every recommendation for clusters at scale, for either target.</summary>
    Scale,

    /// <summary>A file for both targets: of the swarm and compose columns the quieter one that applies.</summary>
    Both,
}
