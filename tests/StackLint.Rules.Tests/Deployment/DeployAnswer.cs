using System.Collections.Immutable;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>What became of a deployment.</summary>
/// <param name="ExitCode">The client's.</param>
/// <param name="Messages">What it printed.</param>
/// <param name="Services">The services it sent, as a JSON array.</param>
/// <param name="Created">All objects that it sent, as a JSON array.</param>
internal sealed record DeployAnswer(int ExitCode, ImmutableArray<string> Messages, string Services, string Created)
{
    internal bool IsAccepted => ExitCode == 0;

    /// <summary>The keys of a notice.</summary>
    internal IEnumerable<string> KeysOf(string notice) => Messages
        .Where(m => m.StartsWith(notice, StringComparison.Ordinal))
        .SelectMany(m => m[notice.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
