namespace StackLint.Compose.Interpolation;

/// <summary>A substitution that Docker refuses.</summary>
/// <param name="Start">Offset of the faulty part in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Message">What is wrong, in Docker's words, without final period.</param>
public sealed record InterpolationError(int Start, int Length, string Message)
{
    /// <summary>Whether the reference is right and its variable is known to have no value.</summary>
    public bool IsMissingValue { get; private init; }

    /// <summary>The message for a <c>$</c> that begins no reference.</summary>
    internal const string InvalidFormat = "invalid interpolation format; you may need to escape any $ with another $";

    internal static InterpolationError Required(int start, int length, string name, string reason) =>
        new(start, length, $"required variable {name} is missing a value" + (reason.Length == 0 ? "" : $": {reason}")) { IsMissingValue = true };
}
