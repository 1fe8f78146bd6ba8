using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>deploy</c> of a service.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class DeploySection(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary><c>replicated</c> (when absent), <c>global</c>, <c>replicated-job</c> or <c>global-job</c>.</summary>
    public Located<string> Mode => GetText("mode");

    /// <summary><c>vip</c> (when absent) or <c>dnsrr</c>, in lower case: the client takes any (docker/cli <c>compose/convert/service.go</c>).</summary>
    public Located<string> EndpointMode => ScalarBinder.LowerText(FindEntry("endpoint_mode")?.Value);

    public Located<long> Replicas => GetInteger("replicas");

    /// <summary>Service labels, which swarm tools read; container labels are <see cref="Service.Labels"/>.</summary>
    public ImmutableArray<NamedValue> Labels => GetPairs("labels");

    public ResourcesSection Resources => field ??= new ResourcesSection(FindEntry("resources"));

    public PlacementSection Placement => field ??= new PlacementSection(FindEntry("placement"));

    public UpdateSection UpdateConfig => field ??= new UpdateSection(FindEntry("update_config"));

    public UpdateSection RollbackConfig => field ??= new UpdateSection(FindEntry("rollback_config"));

    public RestartPolicySection RestartPolicy => field ??= new RestartPolicySection(FindEntry("restart_policy"));
}
