namespace StackLint.Reporting.Baselines;

/// <summary>A log is no baseline.</summary>
/// <param name="message">Why, one phrase without final period.</param>
/// <param name="offset">Where, in bytes.</param>
internal sealed class BaselineFormatException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
