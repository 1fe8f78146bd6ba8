namespace StackLint.Conformance.Tests.Comparison;

/// <summary>Kinds of differences between Docker and the model.</summary>
internal enum DifferenceKind
{
    /// <summary>Docker refuses what the model takes.</summary>
    Missed,

    /// <summary>Docker takes what the model refuses.</summary>
    FalseRefusal,

    /// <summary>Both refuse, the model at no place of the kind or path that Docker names.</summary>
    Place,

    /// <summary>Both take it and load different data.</summary>
    Content,

    /// <summary>The model threw an exception.</summary>
    Crash,
}
