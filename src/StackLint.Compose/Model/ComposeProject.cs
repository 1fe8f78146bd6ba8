using System.Collections.Immutable;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>What Docker would load from one or several files.</summary>
/// <param name="files">The files, base first.</param>
/// <param name="target">Where they are deployed.</param>
/// <param name="root">The merged tree; null when no file holds a mapping.</param>
public sealed class ComposeProject(ImmutableArray<ComposeFile> files, ComposeTarget target, ComposeMapping? root)
    : ComposeSection(root is null || files.IsEmpty ? null : new ComposeEntry("", root.Node, root))
{
    private readonly Dictionary<string, Service> _servicesByName = new(StringComparer.Ordinal);

    /// <summary>The files, base first.</summary>
    public ImmutableArray<ComposeFile> Files { get; } = files;

    public ComposeTarget Target { get; } = target;

    /// <summary>The path of the first file: the project's own.</summary>
    public string Path => Files[0].Path;

    /// <summary>The <c>version</c> of the first file.</summary>
    public Located<string> Version => GetText("version");

    /// <summary>Whether a part of the project stands in files that were not loaded (<c>include</c>): absence proves nothing.</summary>
    public bool IsPartial => Has("include");

    /// <summary>The services in the order of the files.</summary>
    public ImmutableArray<Service> Services => field.IsDefault ? field = BindServices() : field;

    /// <summary>The networks declared at the top level.</summary>
    public ImmutableArray<Network> Networks => field.IsDefault ? field = Bind("networks", static e => new Network(e.Name, e)) : field;

    public ImmutableArray<Volume> Volumes => field.IsDefault ? field = Bind("volumes", static e => new Volume(e)) : field;

    public ImmutableArray<FileObject> Configs => field.IsDefault ? field = Bind("configs", static e => new FileObject(e)) : field;

    public ImmutableArray<FileObject> Secrets => field.IsDefault ? field = Bind("secrets", static e => new FileObject(e)) : field;

    public Service? FindService(string name)
    {
        _ = Services;
        return _servicesByName.GetValueOrDefault(name);
    }

    /// <summary>The network of that name; <c>default</c> exists also when it is not declared.</summary>
    public Network? FindNetwork(string name)
    {
        foreach (var network in Networks)
        {
            if (network.Name == name)
            {
                return network;
            }
        }

        return name == Network.DefaultName ? new Network(name, null) : null;
    }

    private ImmutableArray<Service> BindServices()
    {
        var services = Bind("services", e => new Service(e, Target));
        foreach (var service in services)
        {
            _servicesByName[service.Name] = service;
        }

        return services;
    }

    private ImmutableArray<T> Bind<T>(string key, Func<ComposeEntry, T> create) =>
        FindEntry(key)?.Value is ComposeMapping mapping
            ? [.. mapping.Entries.Where(static e => !e.Name.StartsWith("x-", StringComparison.Ordinal)).Select(create)]
            : [];
}
