namespace StackLint.Compose.Interpolation;

/// <summary>A substitution that Docker refuses.</summary>
/// <param name="Start">Offset of the faulty part in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Message">What is wrong, without final period.</param>
public sealed record InterpolationError(int Start, int Length, string Message)
{
    /// <summary>The message for a <c>$</c> that begins no reference.</summary>
    internal const string InvalidFormat = "invalid interpolation format; you may need to escape any $ with another $";

    internal static InterpolationError Required(int start, int length, string name, string reason) =>
        new(start, length, $"required variable {name} is missing a value" + (reason.Length == 0 ? "" : $": {reason}"));
}
