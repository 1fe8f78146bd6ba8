using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Targets;

/// <summary>Properties that mean something to a swarm only.</summary>
internal static class SwarmEvidence
{
    private static readonly string[] DeployKeys = ["placement", "update_config", "rollback_config", "endpoint_mode", "labels"];

    internal static void Collect(IReadOnlyList<ComposeMapping> roots, List<string> reasons)
    {
        var services = roots.SelectMany(static r => r.Entries("services")).ToList();
        foreach (var service in services)
        {
            if (service.Value is ComposeMapping mapping)
            {
                reasons.AddRange(OfService(mapping).Select(r => $"{r} of service '{service.Name}'"));
            }
        }

        var overlays = roots.SelectMany(static r => r.Entries("networks"))
            .Where(static n => n.Value.Child("driver").IsText("overlay"))
            .Select(static n => n.Name);
        reasons.AddRange(overlays.Where(n => services.Any(s => Uses(s.Value, n))).Select(static n => $"driver 'overlay' of network '{n}'"));
        foreach (var kind in (ReadOnlySpan<string>)["secret", "config"])
        {
            foreach (var root in roots)
            {
                reasons.AddRange(root.Entries(kind + "s")
                    .Where(static e => ScalarBinder.External(e.Value.Child("external")).Is(true))
                    .Select(e => $"external {kind} '{e.Name}'"));
            }
        }
    }

    private static IEnumerable<string> OfService(ComposeMapping service)
    {
        var deploy = service.Child("deploy");
        foreach (var key in DeployKeys)
        {
            if (deploy.Child(key) is { IsNull: false })
            {
                yield return $"deploy.{key}";
            }
        }

        if (deploy.Child("mode") is ComposeScalar { Text: "global" or "global-job" or "replicated-job" } mode)
        {
            yield return $"deploy.mode '{mode.Text}'";
        }

        if (deploy.Child("resources").Child("reservations").Child("generic_resources") is { IsNull: false })
        {
            yield return "generic_resources";
        }

        if (service.Child("ports") is ComposeSequence ports && ports.Items.Any(static p => p.Child("mode").IsText("host")))
        {
            yield return "port in host mode";
        }

        if (HasTemplate(service))
        {
            yield return "template of node or task";
        }
    }

    private static bool Uses(ComposeValue service, string network) => service.Child("networks") switch
    {
        ComposeMapping mapping => mapping.Find(network) is not null,
        ComposeSequence sequence => sequence.Items.Any(i => i.IsText(network)),
        null or { IsNull: true } => network == Model.Network.DefaultName,
        _ => false,
    };

    private static bool HasTemplate(ComposeValue value) => value switch
    {
        ComposeMapping mapping => mapping.Entries.Any(static e => HasTemplate(e.Value)),
        ComposeSequence sequence => sequence.Items.Any(HasTemplate),
        ComposeScalar scalar => scalar.Text.Contains("{{.Node.", StringComparison.Ordinal) || scalar.Text.Contains("{{.Task.", StringComparison.Ordinal),
        _ => false,
    };
}
