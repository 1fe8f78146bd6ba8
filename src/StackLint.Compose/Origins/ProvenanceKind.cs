namespace StackLint.Compose.Origins;

/// <summary>Kinds of <see cref="ProvenanceStep"/>.</summary>
public enum ProvenanceKind
{
    /// <summary><c>*name</c> stands for the value.</summary>
    Alias,

    /// <summary>The value came through <c>&lt;&lt;</c>.</summary>
    MergeKey,

    /// <summary>The value of a later file replaced the one at the site.</summary>
    Override,

    /// <summary>The value came from the service that <c>extends</c> names.</summary>
    Extends,

    /// <summary>The value came from a file that <c>include</c> names.</summary>
    Include,

    /// <summary>The value stands in a file that <c>env_file</c> or <c>label_file</c> names.</summary>
    EnvFile,

    /// <summary>The value, or a part of it, is what a variable holds or what its reference says instead.</summary>
    Variable,
}
