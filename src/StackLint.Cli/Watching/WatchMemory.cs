using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Engine.Memory;
using StackLint.Reporting;

namespace StackLint.Cli.Watching;

/// <summary>What the passes of a watch hand on: what no change touches is neither read nor linted nor written again.</summary>
internal sealed class WatchMemory
{
    private readonly InputStamps _stamps = new();
    private RulePackSet? _rules;
    private LintRun? _run;

    /// <summary>What one lint keeps for the next.</summary>
    internal LintMemory Lints { get; private set; } = new();

    /// <summary>What the reports of one pass keep for those of the next.</summary>
    internal ReportMemory Reports { get; } = new();

    /// <summary>The run that lints by these rules; other ones begin anew.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="environment">Where it takes place.</param>
    internal LintRun RunOf(RulePackSet rules, CommandEnvironment environment)
    {
        if (_run is null || !ReferenceEquals(rules, _rules))
        {
            (_rules, _run, Lints) = (rules, environment.CreateRun(rules), new LintMemory());
        }

        return _run;
    }

    /// <summary>Forgets what changes touch; everything, where that cannot be told or settings are among it.</summary>
    /// <param name="scope">What the last pass depended on.</param>
    /// <param name="changes">What has happened since it began.</param>
    internal void Forget(WatchScope scope, IReadOnlyCollection<FileChange> changes)
    {
        var written = _stamps.Begin(scope.Inputs).Select(static i => new FileChange(i, IsContent: true));
        if (scope.AffectedBy([.. changes, .. written]) is { } affected)
        {
            Lints.Forget(affected);
        }
        else
        {
            Lints = new LintMemory();
        }
    }
}
