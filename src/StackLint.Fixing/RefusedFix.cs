using StackLint.Engine.Results;

namespace StackLint.Fixing;

/// <summary>A fix that was not applied.</summary>
/// <param name="Finding">The finding that it is for.</param>
/// <param name="Reason">Why not, one phrase without final period.</param>
public sealed record RefusedFix(ReportedDiagnostic Finding, string Reason);
