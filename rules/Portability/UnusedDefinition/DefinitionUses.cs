using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Fidelity;
using StackLint.Rules.Loading;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Portability;

/// <summary>
/// The names by which the services of a project use its definitions. A name that depends on a variable uses whatever it may become.
/// </summary>
internal sealed class DefinitionUses
{
    private const string Anything = "*";

    private readonly HashSet<(string Kind, string Pattern)> _uses = [];
    private readonly List<(string Kind, string Pattern)> _patterns = [];

    internal DefinitionUses(ComposeProject project)
    {
        foreach (var service in project.Services)
        {
            foreach (var reference in NamedReferences.OfResources(service).Concat(NamedReferences.OfServices(service)))
            {
                _uses.Add((reference.Kind, reference.Name));
            }

            AddUnknownNetworks(service);
            AddUnknownVolumes(service);
            AddUnknownFiles(service, "secret", "secrets");
            AddUnknownFiles(service, "config", "configs");
            AddUnknownBuildParts(service);
        }

        _patterns.AddRange(_uses.Where(static u => u.Pattern.Contains('*')));
    }

    /// <summary>Whether a service uses the definition, or may.</summary>
    internal bool Contain(string kind, string name) =>
        _uses.Contains((kind, name)) || _patterns.Exists(p => p.Kind == kind && Wildcard.IsMatch(p.Pattern, name));

    /// <summary>Whether a service takes any volume of a group that the manager makes up.</summary>
    internal bool TakesVolumeGroups { get; private set; }

    private void AddUnknownNetworks(Service service)
    {
        foreach (var network in service.Networks.Where(static n => n.Name is null))
        {
            _uses.Add(("network", PatternOf(network.Source.Written)));
        }

        // A mode may also be the name of a network.
        var mode = service.NetworkMode;
        if (service.HasUnknownNetworks || mode.IsUnknown)
        {
            _uses.Add(("network", Anything));
        }
        else if (mode.TryGetValue(out var name))
        {
            _uses.Add(("network", name));
        }
    }

    private void AddUnknownVolumes(Service service)
    {
        if (service.FindEntry("volumes") is { Value: not ComposeSequence and { IsNull: false } })
        {
            _uses.Add(("volume", Anything));
        }

        // Of "d:/data" SL8007 says that it is no mount of the volume it was meant to be.
        foreach (var item in service.GetItems("volumes"))
        {
            if (item.Written is ComposeScalar scalar && VolumeTraps.FindMeantVolume(scalar) is { } meant)
            {
                _uses.Add(("volume", meant));
            }
        }

        foreach (var mount in service.Volumes)
        {
            TakesVolumeGroups |= mount.MountSource.GetValueOr("").StartsWith("group:", StringComparison.Ordinal);
            if (mount.MountSource.IsUnknown && !mount.Type.Is("bind") && !mount.Type.Is("tmpfs"))
            {
                var pattern = PatternOf(mount.IsShortSyntax ? mount.Item : mount.MountSource.Source!);
                var source = mount.IsShortSyntax ? pattern.Split(':')[0] : pattern;

                // With a slash it is a path, whatever the variable holds.
                if (source.AsSpan().IndexOfAny('/', '\\') < 0)
                {
                    _uses.Add(("volume", source));
                }
            }
        }
    }

    private void AddUnknownFiles(Service service, string kind, string key)
    {
        if (service.FindEntry(key) is { Value: not ComposeSequence and { IsNull: false } })
        {
            _uses.Add((kind, Anything));
        }

        foreach (var file in (kind == "secret" ? service.Secrets : service.Configs).Where(static f => f.Name.IsUnknown))
        {
            _uses.Add((kind, PatternOf(file.Name.Source!)));
        }
    }

    private void AddUnknownBuildParts(Service service)
    {
        foreach (var item in (service.Build.FindEntry("secrets")?.Value as ComposeSequence)?.Items ?? [])
        {
            if ((item is ComposeMapping mapping ? mapping.Find("source")?.Value : item) is ComposeScalar { IsUnknown: true } secret)
            {
                _uses.Add(("secret", PatternOf(secret)));
            }
        }

        if (service.Build.FindEntry("network")?.Value is ComposeScalar { IsNull: false } network)
        {
            _uses.Add(("network", PatternOf(network)));
        }
    }

    private static string PatternOf(ComposeValue value) =>
        value is ComposeScalar { Text.Length: > 0 } scalar ? scalar.Text.Replace(InterpolatedText.Hole, '*') : Anything;
}
