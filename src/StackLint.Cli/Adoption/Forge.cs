namespace StackLint.Cli.Adoption;

/// <summary>Where a repository is at home, as far as its files and its remote tell.</summary>
internal enum Forge
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    GitHub,

    GitLab,

    /// <summary>A remote elsewhere.</summary>
    Other,
}
