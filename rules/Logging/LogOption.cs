namespace StackLint.Rules.Logging;

/// <summary>One option of a log driver, wherever it is configured: a Compose file, <c>daemon.json</c>, a Launchpad host.</summary>
/// <param name="Name">For example <c>max-size</c>.</param>
/// <param name="Value">Its text; null where it is not known.</param>
public readonly record struct LogOption(string Name, string? Value);
