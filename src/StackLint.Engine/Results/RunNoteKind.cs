namespace StackLint.Engine.Results;

/// <summary>Kinds of <see cref="RunNote"/>.</summary>
public enum RunNoteKind
{
    /// <summary>A scan met a file that is none of the kinds StackLint reads.</summary>
    Skipped,

    /// <summary>Values depend on variables that have no value here.</summary>
    UnknownVariables,

    /// <summary>What fixes did, or would do.</summary>
    FixApplied,

    /// <summary>A fix was not applied.</summary>
    FixRefused,
}
