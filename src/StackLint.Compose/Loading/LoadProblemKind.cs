namespace StackLint.Compose.Loading;

/// <summary>Kinds of <see cref="LoadProblem"/>.</summary>
public enum LoadProblemKind
{
    /// <summary>A key that the schema does not know, or a name that it does not allow.</summary>
    UnknownKey,

    /// <summary>A value of another type than the schema asks for, or a required key that is missing.</summary>
    WrongType,

    /// <summary>A value that the schema or the decoder does not allow: enumeration, format, range, uniqueness, short syntax.</summary>
    InvalidValue,

    /// <summary>A <c>version</c> that is not supported, or that differs between files.</summary>
    Version,

    /// <summary>A key that the stack loader refuses before it looks at anything else.</summary>
    ForbiddenKey,

    /// <summary>A substitution that is malformed, or a required variable that is known to be missing.</summary>
    Interpolation,

    /// <summary>A substituted text that does not fit the type of its place.</summary>
    Cast,

    /// <summary>A reference to something that the files do not declare.</summary>
    UndefinedReference,

    /// <summary>A chain of references that ends in itself.</summary>
    Cycle,

    /// <summary>A file that is named and does not exist; no refusal where the loader itself does not read it (configs, secrets).</summary>
    MissingFile,

    /// <summary>A file that is named and was not read on purpose: remote, outside the roots, no regular file, too large.</summary>
    UnreadFile,

    /// <summary>A file that is named and that the system would not let be read.</summary>
    UnreadableFile,

    /// <summary>A part that was not followed, because the project would grow beyond measure.</summary>
    Limit,

    /// <summary>Values that cannot be merged, or settings that exclude each other.</summary>
    Conflict,
}
