using StackLint.Testing;

namespace StackLint.Rules.Tests.Cluster;

/// <summary>Launchpad files for tests.</summary>
internal static class LaunchpadText
{
    internal static VerifierSettings Settings { get; } = new() { FileName = "launchpad.yaml" };

    internal static VerifierSettings Scale { get; } = Settings with { Profile = StackLint.Analysis.RuleProfile.Scale };

    internal static VerifierSettings With(string key, string value) => Settings with { Options = new Dictionary<string, string> { [key] = value } };

    /// <summary>A file of the newest version.</summary>
    /// <param name="hosts">The items of <c>spec.hosts</c>, indented by four blanks.</param>
    /// <param name="rest">What else stands below <c>spec</c>, indented by two.</param>
    /// <param name="name">The cluster's name.</param>
    internal static string Create(string hosts, string rest = "  mke: {version: 3.8.8}\n  mcr: {channel: stable-25.0}", string name = "prod") =>
        $"""
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        metadata: {"{"}name: {name}{"}"}
        spec:
          hosts:
        {hosts}
        {rest}
        """;

    /// <summary>Hosts of the given roles, one a line, the last one's role marked with a rule.</summary>
    internal static string Hosts(string? mark, params IEnumerable<string> roles)
    {
        var all = roles.ToList();
        var last = all.LastIndexOf("manager");
        return string.Join('\n', all.Select((r, i) => $"    - {{role: {(mark is not null && i == last ? $"{{|{mark}:{r}|}}" : Quote(r))}, ssh: {{address: 10.0.0.{i + 1}}}}}"));
    }

    // A brace of a variable would end the mapping.
    private static string Quote(string role) => role.StartsWith('$') ? $"\"{role}\"" : role;
}
