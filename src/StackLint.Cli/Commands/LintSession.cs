using StackLint.Cli.Terminals;
using StackLint.Engine.Memory;

namespace StackLint.Cli.Commands;

/// <summary>One call of <c>lint</c>: lints, writes the reports, tells the exit status.</summary>
internal sealed class LintSession(LintSettings settings, CommandEnvironment environment)
{
    /// <summary>Runs and returns the exit status.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; nothing was written.</exception>
    internal int Run(CancellationToken cancellationToken)
    {
        var pass = new LintPass(settings, environment) { Memory = settings.Fixes is null ? null : new LintMemory() };
        var result = pass.Lint(cancellationToken);
        return settings.Fixes is { } fixes
            ? new FixSession(settings, fixes, environment, pass).Run(result, cancellationToken)
            : new LintReports(settings, environment).Write(result);
    }
}
