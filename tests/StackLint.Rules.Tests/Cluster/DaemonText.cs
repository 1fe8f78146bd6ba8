using StackLint.Testing;

namespace StackLint.Rules.Tests.Cluster;

/// <summary>Settings for tests of <c>daemon.json</c>.</summary>
internal static class DaemonText
{
    internal static VerifierSettings Settings { get; } = new() { FileName = "daemon.json" };

    /// <summary>One host of a Launchpad file with settings of its engine.</summary>
    internal static string Host(string settings) => LaunchpadText.Create($$"""    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {{settings}}}""");
}
