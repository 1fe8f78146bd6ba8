using StackLint.Analysis;

namespace StackLint.Rules.Loading;

/// <summary>How a file for both targets is told what only a stack does with it: of such a file it is not known whether it will ever be one.</summary>
internal static class OtherTarget
{
    /// <summary>The end of a message.</summary>
    internal const string Condition = " (if the file is deployed as a stack)";

    internal static ProfileSeverities Severities { get; } = ProfileSeverities.Always(RuleSeverity.Info);
}
