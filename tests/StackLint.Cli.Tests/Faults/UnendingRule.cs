using StackLint.Tests;

namespace StackLint.Cli.Tests.Faults;

/// <summary>A pack with a rule that reports each service, and does not end where one is named "stuck" or, if it is made so, in a run as a whole.</summary>
internal static class UnendingRule
{
    internal const string Id = "BAD1001";

    private const string Spin = "var first = DateTime.UtcNow; while (first < DateTime.MaxValue) { first = first.AddTicks(1).AddTicks(-1); }";

    /// <summary>Builds it below a folder and returns the option that loads it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isOfRun">Whether it looks at the run as a whole.</param>
    /// <param name="stay">What it does instead of ending.</param>
    /// <param name="marker">A file that it makes as soon as it does not end.</param>
    internal static string[] Build(ScratchFolder folder, bool isOfRun = false, string? marker = null, string stay = Spin)
    {
        var action = isOfRun ? "context.RegisterRunAction(static _ => Stay());" : "";
        var source =
            $$"""
            using Microsoft.CodeAnalysis;
            using StackLint.Analysis;
            using StackLint.Analysis.Packs;

            [assembly: RulePack(typeof(OfBad.Bad))]

            namespace OfBad;

            public sealed partial class Bad;

            public sealed class StuckAnalyzer : ComposeAnalyzer
            {
                private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
                    "{{Id}}", "Stuck", "Service is seen", "Seen '{0}'", "Testing", DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning), pageRoot: null);

                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

                public override void Initialize(AnalysisContext context)
                {
                    context.RegisterServiceAction(static c =>
                    {
                        c.ReportDiagnostic(Diagnostic.Create(Rule, c.Service.Entry!.GetKeyLocation(), c.Service.Name));
                        if (c.Service.Name == "stuck")
                        {
                            Stay();
                        }
                    });
                    {{action}}
                }

                private static void Stay()
                {
                    {{(marker is null ? "" : $"File.WriteAllText(\"{marker}\", \"\");")}}
                    {{stay}}
                }
            }
            """;
        RulePackBuilder.Build(Path.Combine(folder.Root, "packs"), "Bad", [source]);
        return ["--rules", "packs/Bad.dll"];
    }
}
