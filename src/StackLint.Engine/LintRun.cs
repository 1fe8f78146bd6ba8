using StackLint.Engine.Results;

namespace StackLint.Engine;

/// <summary>Lints: finds the files, loads them as projects, runs the rules and applies the configuration.</summary>
/// <param name="packs">The rules.</param>
public sealed class LintRun(RulePackSet packs)
{
    /// <summary>Lints what the request names. Bad input becomes diagnostics and failures, never an exception.</summary>
    public LintResult Execute(LintRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException(packs.ToString());
}
