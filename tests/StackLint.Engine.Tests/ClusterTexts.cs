namespace StackLint.Engine.Tests;

/// <summary>Cluster documents for tests.</summary>
internal static class ClusterTexts
{
    internal const string Stack = "services:\n  web: {image: nginx}\n";

    internal const string Daemon = "{\"log-driver\": \"local\"}\n";

    internal const string Nodes = "[{\"ID\": \"x\", \"Spec\": {\"Role\": \"manager\", \"Availability\": \"active\"}, \"Description\": {\"Hostname\": \"m1\", \"Resources\": {}}}]\n";

    internal const string Launchpad = """
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        metadata: {name: prod}
        spec:
          hosts:
            - {role: manager, ssh: {address: 10.0.0.1}}
          mke: {version: 3.8.8}
          mcr: {channel: stable-25.0}

        """;
}
