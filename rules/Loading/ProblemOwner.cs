namespace StackLint.Rules.Loading;

/// <summary>The rule that reports something the loader found; each problem has one.</summary>
internal enum ProblemOwner
{
    /// <summary>A rule that finds the same by itself, or the engine.</summary>
    Other,

    SchemaViolation,

    UndefinedReference,

    BadInterpolation,

    KeyRejectedByStack,

    CastDiffers,
}
