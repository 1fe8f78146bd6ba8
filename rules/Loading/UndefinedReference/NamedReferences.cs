using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>
/// Collects what a service refers to by name and Docker looks up: docker/cli when it converts a service
/// (<c>compose/convert/service.go</c>), compose-go in <c>loader/validate.go</c>.
/// </summary>
internal static class NamedReferences
{
    internal const string ServiceKind = "service";

    private static readonly string[] NamespaceKeys = ["network_mode", "ipc", "pid"];

    /// <summary>What both tools look up.</summary>
    internal static IEnumerable<NamedReference> OfResources(Service service)
    {
        foreach (var network in service.Networks)
        {
            if (network.Name is { } name)
            {
                yield return new NamedReference(service, "network", name, network.Node.GetLocation(), network.Source.Provenance);
            }
        }

        foreach (var mount in service.Volumes)
        {
            if (IsDeclaredElsewhere(mount) && mount.MountSource.TryGetValue(out var source) && source.Length > 0 && !SwallowedText.IsIn(mount.MountSource.Source))
            {
                yield return new NamedReference(service, "volume", source, LocateSource(mount, source), mount.MountSource.Provenance);
            }
        }

        foreach (var file in service.Secrets.Select(static s => ("secret", s.Name)).Concat(service.Configs.Select(static c => ("config", c.Name))))
        {
            if (file.Name.TryGetValue(out var name) && !SwallowedText.IsIn(file.Name.Source))
            {
                yield return new NamedReference(service, file.Item1, name, file.Name.GetLocation(), file.Name.Provenance);
            }
        }

        if (service.FindEntry("credential_spec")?.Value is ComposeMapping spec && TextOf(service, spec.Find("config")) is { } config)
        {
            yield return config;
        }
    }

    /// <summary>The services that Compose looks up, and its models. A stack ignores or refuses the keys.</summary>
    internal static IEnumerable<NamedReference> OfServices(Service service) =>
    [
        .. DependenciesOf(service),
        .. service.Links.SelectMany(l => Create(service, ServiceKind, l, LinkedService)),
        .. NamespaceKeys.SelectMany(k => Create(service, ServiceKind, service.GetText(k), OtherNamespace)),
        .. service.VolumesFrom.SelectMany(v => Create(service, ServiceKind, v, static t => t.StartsWith("container:", StringComparison.Ordinal) ? null : t.Split(':')[0])),
        .. ModelsOf(service),
        .. BuildSecretsOf(service),
    ];

    // A cluster volume is taken from the declared ones, or from a group of them that only the manager knows.
    private static bool IsDeclaredElsewhere(VolumeMount mount) =>
        mount.Type.Is("volume") || (mount.Type.Is("cluster") && !mount.MountSource.GetValueOr("").StartsWith("group:", StringComparison.Ordinal));

    // compose-go splits SERVICE:ALIAS; of three parts it takes the whole for a name.
    private static string LinkedService(string link) => link.Split(':') is [var name, _] ? name : link;

    private static string? OtherNamespace(string mode) => mode.StartsWith("service:", StringComparison.Ordinal) ? mode["service:".Length..] : null;

    private static IEnumerable<NamedReference> DependenciesOf(Service service) => service.FindEntry("depends_on")?.Value switch
    {
        // A list becomes a mapping too, whose keys are no place of their own.
        ComposeMapping { Written: ComposeMapping } mapping => mapping.Entries.Select(e => new NamedReference(service, ServiceKind, e.Name, e.GetKeyLocation(), e.Value.Provenance) { IsOptional = MayBeOptional(e.Value) }),
        _ => service.DependsOn.SelectMany(d => Create(service, ServiceKind, d, static t => t)),
    };

    private static bool MayBeOptional(ComposeValue condition) =>
        condition is not ComposeMapping mapping || mapping.Find("required") is { Value: not ComposeScalar { IsUnknown: false, Text: "true" } };

    private static IEnumerable<NamedReference> ModelsOf(Service service) => service.FindEntry("models")?.Value switch
    {
        ComposeMapping mapping => mapping.Entries.Select(e => new NamedReference(service, "model", e.Name, e.GetKeyLocation(), e.Value.Provenance)),
        _ => service.GetTexts("models").SelectMany(m => Create(service, "model", m, static t => t)),
    };

    // A build of Compose's takes secrets of the project.
    private static IEnumerable<NamedReference> BuildSecretsOf(Service service) =>
        ((service.FindEntry("build")?.Value as ComposeMapping)?.Find("secrets")?.Value as ComposeSequence)?.Items
            .Select(static i => i is ComposeMapping mapping ? mapping.Find("source")?.Value : i)
            .OfType<ComposeScalar>()
            .Where(static s => s is { IsUnknown: false, IsNull: false, Text.Length: > 0 })
            .Select(s => new NamedReference(service, "secret", s.Text, s.GetLocation(), s.Provenance))
        ?? [];

    private static IEnumerable<NamedReference> Create(Service user, string kind, Located<string> text, Func<string, string?> nameOf)
    {
        if (text.TryGetValue(out var value) && nameOf(value) is { Length: > 0 } name)
        {
            yield return new NamedReference(user, kind, name, text.GetLocation(), text.Provenance);
        }
    }

    private static NamedReference? TextOf(Service user, ComposeEntry? entry) =>
        entry?.Value is ComposeScalar { IsUnknown: false, IsNull: false } scalar ? new NamedReference(user, "config", scalar.Text, scalar.GetLocation(), scalar.Provenance) : null;

    // Of a short syntax the name is its first part.
    private static Location LocateSource(VolumeMount mount, string source) =>
        mount.MountSource.Source is { Node: YamlScalar scalar } && scalar.Value.StartsWith(source + ":", StringComparison.Ordinal)
            ? scalar.GetPartLocation(0, source.Length)
            : mount.MountSource.GetLocation();
}
