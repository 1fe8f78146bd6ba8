using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>Tells clusters that may fail from those that others rely on.</summary>
internal static class TestCluster
{
    internal static readonly RuleOption<ClusterRole> Role = RuleOption.Choice(
        "stacklint.cluster_role", ClusterRole.Production, "What the cluster is for; a test cluster need not survive failures");

    private const string Directive = "test-cluster";

    private static readonly string[] Words = ["test", "dev", "lab", "sandbox"];

    /// <summary>Whether the cluster is for tests: by its settings, a comment <c># stacklint test-cluster</c>, or its name.</summary>
    internal static bool Is(LaunchpadAnalysisContext context) =>
        IsStated(context, context.Document)
        || (context.Document.Name.TryGetValue(out var name) && name.Split('-', '_', '.', ' ').Any(static w => Words.Contains(w, StringComparer.OrdinalIgnoreCase)));

    /// <inheritdoc cref="Is(LaunchpadAnalysisContext)"/>
    internal static bool Is(NodesAnalysisContext context) => IsStated(context, context.Document);

    private static bool IsStated(RuleAnalysisContext context, ClusterDocument document) =>
        context.GetOption(Role) == ClusterRole.Test || document.Directives.Any(static d => d.Word == Directive);
}
