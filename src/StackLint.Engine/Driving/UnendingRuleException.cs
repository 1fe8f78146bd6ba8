namespace StackLint.Engine.Driving;

/// <summary>A rule that did not end where it was called.</summary>
/// <param name="message">One phrase without final period.</param>
/// <param name="path">The file it was at; null when it was not called.</param>
internal sealed class UnendingRuleException(string message, string? path) : Exception(message)
{
    internal string? Path => path;
}
