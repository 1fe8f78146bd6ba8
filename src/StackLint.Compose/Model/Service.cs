using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A service of the merged project.</summary>
/// <param name="entry">Its key and value.</param>
/// <param name="target">Where the project is deployed.</param>
public sealed partial class Service(ComposeEntry entry, ComposeTarget target) : ComposeSection(entry)
{
    public string Name { get; } = entry.Name;

    public ComposeTarget Target { get; } = target;

    /// <summary>
    /// Whether the service can be judged as a whole: it has <c>image</c>, <c>build</c> or <c>provider</c>, and nothing of it
    /// stands in a service that was not loaded. Absence in any other service (an override fragment) proves nothing.
    /// </summary>
    public bool IsComplete => (Has("image") || Has("build") || Has("provider")) && !HasUnresolvedExtends;

    /// <summary>Whether <c>extends</c> names a service that was not merged in.</summary>
    public bool HasUnresolvedExtends => Has("extends");

    public DeploySection Deploy => field ??= new DeploySection(FindEntry("deploy"));

    public BuildSection Build => field ??= new BuildSection(FindEntry("build"));

    public HealthcheckSection Healthcheck => field ??= new HealthcheckSection(FindEntry("healthcheck"));

    public LoggingSection Logging => field ??= new LoggingSection(FindEntry("logging"));

    /// <summary>The <c>x-stacklint</c> block.</summary>
    public StackLintExtension Extension => field ??= new StackLintExtension(FindEntry("x-stacklint"));

    public ImmutableArray<PortMapping> Ports => field.IsDefault ? field = PortBinder.Bind(FindEntry("ports")?.Value) : field;

    public ImmutableArray<VolumeMount> Volumes => field.IsDefault ? field = VolumeBinder.Bind(FindEntry("volumes")?.Value) : field;

    /// <summary>The networks that the service names, as written.</summary>
    public ImmutableArray<ServiceNetwork> Networks => field.IsDefault ? field = ServiceNetworkBinder.Bind(FindEntry("networks")?.Value) : field;

    public ImmutableArray<ServiceFile> Configs => field.IsDefault ? field = ServiceFileBinder.Bind(FindEntry("configs")?.Value) : field;

    public ImmutableArray<ServiceFile> Secrets => field.IsDefault ? field = ServiceFileBinder.Bind(FindEntry("secrets")?.Value) : field;

    public ImmutableArray<NamedValue> Environment => field.IsDefault ? field = GetPairs("environment") : field;

    /// <summary>Container labels, not <c>deploy.labels</c>.</summary>
    public ImmutableArray<NamedValue> Labels => field.IsDefault ? field = GetPairs("labels") : field;

    /// <summary>
    /// Whether the service joins the network named <paramref name="network"/>: by naming it, or <c>default</c> by naming none.
    /// A stack ignores <c>network_mode</c>; under Compose a service with it joins nothing.
    /// </summary>
    public bool Joins(string network) => Networks.IsEmpty
        ? network == Network.DefaultName && !HasUnknownNetworks && (Target == ComposeTarget.Swarm || !Has("network_mode"))
        : Networks.Any(n => n.Name == network);

    /// <summary>Whether <c>networks</c> is written in a form that tells nothing.</summary>
    public bool HasUnknownNetworks => FindEntry("networks") is { Value: ComposeScalar { IsNull: false } };
}
