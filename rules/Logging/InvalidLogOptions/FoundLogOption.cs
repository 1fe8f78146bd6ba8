using StackLint.Rules.Cluster;

namespace StackLint.Rules.Logging;

/// <summary>An option of an engine's default log driver that the driver does not take.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Shown">The option as the message shows it: <c>max-size=0</c>.</param>
/// <param name="Problem">Why not.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record FoundLogOption(string Driver, string Shown, LogOptionProblem Problem, FoundPlace Place);
