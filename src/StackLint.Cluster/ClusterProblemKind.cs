namespace StackLint.Cluster;

/// <summary>Kinds of <see cref="ClusterProblem"/>.</summary>
public enum ClusterProblemKind
{
    /// <summary>The text is not what its format allows.</summary>
    Syntax,

    /// <summary>A key that the tool does not know and refuses.</summary>
    UnknownKey,

    /// <summary>A key that newer versions of the tool refuse and older ones take.</summary>
    RemovedKey,

    /// <summary>A value of a wrong type, refused.</summary>
    WrongType,

    /// <summary>A value that is not among those allowed, refused.</summary>
    InvalidValue,

    /// <summary>Something that has to be written and is not.</summary>
    Missing,

    /// <summary>What is written has no effect.</summary>
    Ignored,

    /// <summary>The tool reads another value than the one that is written.</summary>
    Misread,

    /// <summary>A key stands twice; the last one counts.</summary>
    DuplicateKey,

    /// <summary>Two hosts have one address.</summary>
    DuplicateHost,

    /// <summary>A variable that is known not to be set, or a substitution that is not closed.</summary>
    Substitution,

    /// <summary>An older version of the format, still accepted.</summary>
    OlderVersion,
}
