using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>Judges who the ports of one service on the mesh are for.</summary>
/// <param name="context">The rule that asks.</param>
/// <param name="mesh">What is known of the project.</param>
/// <param name="service">The service, of <paramref name="mesh"/>'s project.</param>
internal sealed class ServiceIngress(ComposeAnalysisContext context, MeshProject mesh, Service service)
{
    internal IngressEvidenceCollector Collector { get; } = new(mesh, service);

    /// <summary>What the evidence on a port amounts to; null where it is for the world outside beyond doubt.</summary>
    internal IngressAssessment? Assess(PortMapping port)
    {
        var intent = DeclaredIntent.Find(context, service, port);
        return intent is { IsInternal: false } || (intent is null && mesh.IsEdge(service))
            ? null
            : IngressAssessment.Of(Collector.Collect(port), intent, port, Collector.IsNamed(port));
    }
}
