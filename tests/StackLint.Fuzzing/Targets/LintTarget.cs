using StackLint.Compose.Targets;
using StackLint.Fuzzing.Invariants;

namespace StackLint.Fuzzing.Targets;

/// <summary>All rules over a file, for each target.</summary>
internal static class LintTarget
{
    internal static void Run(byte[] bytes)
    {
        if (Workplace.FileOf(bytes, "stack.yml") is not { } file)
        {
            return;
        }

        ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(file, ComposeTarget.Swarm, Workplace.KnownVariables)));
        ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(file, ComposeTarget.Compose)));
        ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(file, ComposeTarget.Both)));
    }
}
