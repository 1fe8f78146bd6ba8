namespace StackLint.Cli.Tests;

/// <summary>Small files that many tests lint.</summary>
internal static class Samples
{
    /// <summary>One warning, SL4001 at 7:23, and nothing else.</summary>
    internal const string Warning =
        """
        services:
          api:
            image: example/api:1
            logging: {driver: local}
            deploy:
              placement:
                constraints: [node.role == manager]
              resources:
                limits: {memory: 64M}
                reservations: {memory: 64M}

        """;

    /// <summary>Nothing to report.</summary>
    internal const string Clean =
        """
        services:
          api:
            image: example/api:1
            logging: {driver: local}
            mem_limit: 64m

        """;
}
