using StackLint.Compose.Model;

namespace StackLint.Analysis.Contexts;

/// <summary>One service.</summary>
/// <param name="scope">The project and its settings.</param>
/// <param name="service">The service.</param>
public sealed class ServiceAnalysisContext(AnalysisScope<ComposeProject> scope, Service service) : ComposeAnalysisContext(scope)
{
    public Service Service { get; } = service;

    private protected override Service Subject => Service;
}
