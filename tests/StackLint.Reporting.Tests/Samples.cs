using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.SourceControl;

namespace StackLint.Reporting.Tests;

/// <summary>Runs that several tests look at.</summary>
internal static class Samples
{
    public const string ShopPath = "stacks/shop.yml";

    private const string Shop =
        """
        x-placement: &placement
          placement:
            constraints:
              - node.role == manager
        services:
          api:
            image: shop/api:1.4
            deploy:
              <<: *placement
              replicas: 12
            networks: [backend]
        networks:
          backend:
            driver: overlay
            ipam: { config: [{ subnet: 10.0.9.0/29 }] }

        """;

    private const string Page =
        """
        # SL2002: Network is too small for its tasks

        Docker gives **every task** an address of its own; when they run out, tasks stay in `New` and no
        error says why.

        ## Incorrect

        ```yaml incorrect
        networks: {backend: {ipam: {config: [{subnet: 10.0.9.0/29}]}}}
        ```

        ## Fix

        Take a larger subnet.

        """;

    public static ReportContext Context { get; } = new()
    {
        ToolVersion = "0.1.0",
        WorkingDirectory = "/src/repo",
        ExitCode = 1,
        Today = new DateOnly(2027, 1, 22),
    };

    public static VersionControlInfo Repository { get; } =
        new("/src/repo", "https://example.com/shop/stacks.git", "0123456789abcdef0123456789abcdef01234567", "main");

    public static LintResultBuilder Rules() => new LintResultBuilder()
        .Rule("SL1001", "MissingMemoryLimit", "Service has no memory limit", "'{0}' has no memory limit", category: "Resources")
        .Rule("SL2002", "AddressExhaustion", "Network is too small for its tasks", "'{0}' has {1} addresses; this file needs {2} at rest and up to {3} during an update plus loss of one node", RuleSeverity.Error, "Networking", Page)
        .Rule("SL3001", "ImplicitLogDriver", "Log driver is implied", "'{0}' writes its logs with {1}, the engine's default", RuleSeverity.Info, "Logging")
        .Rule("SL4001", "ManagerPlacement", "Service may only run on managers", "'{0}' may only run on managers");

    /// <summary>The findings that the design of the text format shows.</summary>
    public static LintResult ShopRun()
    {
        var builder = Rules().File(ShopPath, Shop);
        return builder
            .Finding(
                "SL4001",
                ShopPath,
                "node.role == manager",
                arguments: ["api"],
                services: ["api"],
                details: new FindingDetails
                {
                    Related = [builder.Related(ShopPath, "<<: *placement", "merged by <<: *placement")],
                    Stage = FindingStage.Manager,
                    Fix = CodeFix.Unsafe("node.role == worker", new TextChange(builder.SpanOf(ShopPath, "manager"), "worker")),
                })
            .Finding(
                "SL2002",
                ShopPath,
                "10.0.9.0/29",
                arguments: ["backend", 8, 17, 24],
                details: new FindingDetails
                {
                    Label = "/29 is 8 addresses, 3 of them taken by the network itself",
                    Related = [builder.Related(ShopPath, "12", "12 tasks of 'api'")],
                    Notes = [new FindingNote("need", "12 tasks + 1 virtual IP + 1 load balancer per node + surge")],
                    Confidence = FindingConfidence.High,
                    Evidence = ["12 replicas of 'api' on 'backend'"],
                })
            .Build();
    }

    /// <summary>Every severity, a suppressed finding, files and rules that failed, notes.</summary>
    public static LintResult TroubledRun()
    {
        var builder = Rules()
            .Rule("SL0007", "RuleFailed", "Rule failed", "Rule {0} failed: {1}", RuleSeverity.Error, "Engine")
            .Rule("SL0008", "FileNotRead", "File could not be read", "File could not be read: {0}", RuleSeverity.Error, "Engine")
            .File("a b/compose.yml", "services:\n  web:\n    image: nginx # stacklint disable SL4001: it is the proxy\n")
            .File("ä.yml", "services: {db: {image: postgres}}");
        return builder
            .Finding("SL3001", "a b/compose.yml", "web", arguments: ["web", "json-file"], services: ["web"])
            .Finding("SL1001", "a b/compose.yml", "web", arguments: ["web"], services: ["web"])
            .Finding(
                "SL4001", "a b/compose.yml", "nginx", arguments: ["web"], services: ["web"],
                suppression: builder.Suppression("a b/compose.yml", "# stacklint disable SL4001: it is the proxy", "it is the proxy", new DateOnly(2027, 1, 31)))
            .Finding("SL1001", "ä.yml", "db", arguments: ["db"], services: ["db"], severity: DiagnosticSeverity.Error)
            .FindingAt("SL0008", Location.Create("secret.yml", default, default), "permission denied")
            .FindingAt("SL0007", Location.None, "SL9001", "it broke")
            .Failure(RunFailureKind.FileNotRead, "secret.yml", "permission denied")
            .Failure(RunFailureKind.AnalyzerFailed, "ä.yml", "rule SL1001 failed", "SL1001")
            .Note(RunNoteKind.Skipped, ".github/workflows/ci.yml", "no Compose file: it has no services")
            .Note(RunNoteKind.Skipped, "k8s/app.yml", "no Compose file: it has no services")
            .Note(RunNoteKind.UnknownVariables, "ä.yml", "3 variables unknown: A, B, C")
            .Build();
    }

    public static string Render(IReporter reporter, LintResult result, ReportContext? context = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        reporter.Write(result, context ?? Context, writer);
        return writer.ToString();
    }
}
