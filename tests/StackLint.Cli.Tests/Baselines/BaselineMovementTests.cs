using CsCheck;

namespace StackLint.Cli.Tests.Baselines;

/// <summary>Whatever moves the findings of a file without changing it makes none of them new and none gone.</summary>
public sealed class BaselineMovementTests
{
    private const string Head =
        """
        x-logging: &logging
          driver: json-file
        services:

        """;

    private const string Tail =
        """
        networks:
          front:
            driver: overlay
            ipam: {config: [{subnet: 10.0.0.0/16}]}

        """;

    private static readonly string[] Services =
    [
        """
          web:
            image: nginx
            logging: *logging
            ports:
              - "80:80"
              - target: 443
                published: 443
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock:ro
              - type: bind
                source: /etc
                target: /host
            networks: [front]

        """,
        """
          api:
            image: example/api:latest
            logging: *logging
            privileged: true
            environment:
              DB_PASSWORD: geheim123
            networks: [front]
            deploy:
              placement:
                constraints: [node.role == manager]

        """,
        """
          db:
            image: postgres
            ports: ["5432:5432", "5432:5432"]
            deploy:
              replicas: 2
              resources:
                limits: {memory: 512M}
                reservations: {memory: 1G}

        """,
        """
          worker:
            image: example/api:latest
            user: root

        """,
    ];

    private static readonly Gen<string> Rewritten = Gen.Select(
        Gen.Shuffle(Services),
        Gen.Select(Gen.Int[0, 60], Gen.OneOf("", "# note", "      # indented: yes", "   ", "# - \"80:80\"")).List[0, 12],
        Gen.Bool,
        static (services, insertions, isWindows) =>
        {
            var lines = (Head + string.Concat(services) + Tail).Split('\n').ToList();
            foreach (var (at, line) in insertions)
            {
                lines.Insert(Math.Min(at, lines.Count - 1), line);
            }

            return string.Join(isWindows ? "\r\n" : "\n", lines);
        });

    [Fact]
    public void Environment_and_labels_may_become_mappings_and_lists_again()
    {
        const string Lists =
            "services:\n  web:\n    image: nginx:1.27\n    environment:\n      - MODE=a\n      - DB_PASSWORD=geheim123\n      - URL=https://u:pa55word@db\n    build: {context: ., args: [TOKEN=geheim456]}\n";
        const string Mappings =
            "services:\n  web:\n    image: nginx:1.27\n    environment:\n      DB_PASSWORD: \"geheim123\"\n      URL: https://u:pa55word@db\n      MODE: a\n    build: {context: ., args: {TOKEN: geheim456}}\n";
        using var folder = new ScratchFolder();
        foreach (var (before, after) in new[] { (Lists, Mappings), (Mappings, Lists) })
        {
            folder.Write("compose.yaml", before);
            Assert.Equal(3, CliRun.In(folder.Root, "lint", "--format", "concise").Output.Split('\n').Count(static l => l.Contains(" SL5010: ", StringComparison.Ordinal)));
            Assert.Equal(ExitStatus.Clean, CliRun.In(folder.Root, "baseline", "create", "--force").ExitStatus);
            folder.Write("compose.yaml", after);
            var run = CliRun.In(folder.Root, "lint", "--baseline", "stacklint.baseline.sarif", "--format", "concise");
            Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
            Assert.DoesNotContain("gone", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Comments_blank_lines_and_order_make_nothing_new()
    {
        using var folder = new ScratchFolder();
        folder.Write("stack.yml", Head + string.Concat(Services) + Tail);
        var found = CliRun.In(folder.Root, "lint", "--target", "swarm", "--format", "concise").Output.Split('\n');
        Assert.InRange(found.Length, 15, 60);
        Assert.Equal(ExitStatus.Clean, CliRun.In(folder.Root, "baseline", "create", "--target", "swarm").ExitStatus);
        Rewritten.Sample(
            text =>
            {
                folder.Write("stack.yml", text);
                var run = CliRun.In(folder.Root, "lint", "--target", "swarm", "--baseline", "stacklint.baseline.sarif", "--format", "concise");
                return run is { ExitStatus: ExitStatus.Clean, Output: "" } && !run.Error.Contains("gone", StringComparison.Ordinal);
            },
            iter: 60,
            threads: 1);
    }
}
