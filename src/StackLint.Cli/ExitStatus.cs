namespace StackLint.Cli;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitStatus
{
    /// <summary>No finding at or above the threshold.</summary>
    internal const int Clean = 0;

    /// <summary>Findings at or above the threshold.</summary>
    internal const int Findings = 1;

    /// <summary>The run itself failed: bad usage, a file that could not be read, a rule that crashed, nothing to lint.</summary>
    internal const int Failed = 2;

    /// <summary>Interrupted, as shells number it: 128 + SIGINT.</summary>
    internal const int Interrupted = 130;

    /// <summary>Told to end, as shells number it: 128 + SIGTERM.</summary>
    internal const int Terminated = 143;
}
