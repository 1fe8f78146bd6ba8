namespace StackLint.Cli.Adoption;

/// <summary>What <c>init</c> can write.</summary>
internal enum AdoptionPart
{
    /// <summary>A section of <c>.editorconfig</c>.</summary>
    EditorConfig,

    /// <summary>A log of the findings that are there today.</summary>
    Baseline,

    /// <summary>A hook in <c>.pre-commit-config.yaml</c>.</summary>
    PreCommit,

    /// <summary>A job that lints each change on the server.</summary>
    Workflow,
}
