namespace StackLint.Engine.Results;

/// <summary>Kinds of <see cref="RunFailure"/>.</summary>
public enum RunFailureKind
{
    /// <summary>A file or folder could not be read; also reported as SL0008.</summary>
    FileNotRead,

    /// <summary>An analyzer threw; also reported as SL0007.</summary>
    AnalyzerFailed,

    /// <summary>Nothing to lint was found.</summary>
    NoFiles,

    /// <summary>A file could not be written.</summary>
    FileNotWritten,
}
