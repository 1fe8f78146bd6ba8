namespace StackLint.Rules.Logging;

/// <summary>Why the engine refuses an option of a log driver.</summary>
/// <param name="Option">The option's place among those that were judged.</param>
/// <param name="Reason">What is wrong, as a clause about the option, without final period.</param>
public sealed record LogOptionProblem(int Option, string Reason)
{
    /// <summary>Whether the driver knows no option of that name; else the value is at fault.</summary>
    public bool IsUnknownName { get; init; }

    /// <summary>The name or value that was meant most likely, null when nobody can tell.</summary>
    public string? Replacement { get; init; }
}
