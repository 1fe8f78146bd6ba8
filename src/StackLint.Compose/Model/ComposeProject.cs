using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Output;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Model;

/// <summary>What Docker would load from one or several files.</summary>
/// <param name="files">The files that values were taken from: those the load began with, base first, then those they name.</param>
/// <param name="options">How they were loaded.</param>
/// <param name="root">The merged tree in canonical form; null when no file holds a mapping.</param>
public sealed class ComposeProject(ImmutableArray<ComposeFile> files, ComposeLoadOptions options, ComposeMapping? root)
    : ComposeSection(root is null || files.IsEmpty ? null : new ComposeEntry("", root.Node, root))
{
    private readonly Dictionary<string, Service> _servicesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Network> _networksByName = new(StringComparer.Ordinal);

    /// <summary>The files that values were taken from: those the load began with, base first, then those they name.</summary>
    public ImmutableArray<ComposeFile> Files { get; } = files;

    /// <summary>The files that the load began with, base first.</summary>
    public ImmutableArray<YamlFile> RootFiles { get; init; } = [];

    /// <summary>The absolute folder that relative paths start from; null when it is not known.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The name of a Compose project, of its files or of its folder; null for a stack and when it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>What Docker refuses, and what could not be followed.</summary>
    public ImmutableArray<LoadProblem> Problems { get; init; } = [];

    /// <summary>What is written and not loaded.</summary>
    public ImmutableArray<LoadLoss> Losses { get; init; } = [];

    /// <summary>How the project was loaded.</summary>
    public ComposeLoadOptions Options { get; } = options;

    public ComposeTarget Target => Options.Target;

    /// <summary>The project as <c>docker stack deploy</c> loads it: itself when that is its target, another reading of its files when it may be, null when it is not.</summary>
    public ComposeProject? AsStack => Target switch
    {
        ComposeTarget.Swarm => this,
        ComposeTarget.Both => field ??= ComposeLoader.Load(RootFiles, Options with { Target = ComposeTarget.Swarm }),
        _ => null,
    };

    /// <summary>
    /// What <c>docker stack config</c>, or <c>docker compose config --no-normalize --no-consistency</c>, would print: numbers,
    /// booleans and texts as Docker renders them, zero values left out, keys in Docker's order. Null when no file holds a mapping.
    /// </summary>
    public ComposeMapping? Canonical => Mapping is not { } tree ? null
        : field ??= CanonicalOrder.Apply(Options.Dialect == ComposeDialect.Stack
            ? StackOutput.Build(tree)
            : ComposeOutput.Build(tree, WorkingDirectory, Name, new ActiveProfiles(Options.Variables)));

    /// <summary>
    /// The documents that the load began with, as they are written: aliases followed, merge keys expanded, scalars resolved and
    /// interpolated, nothing cast, decoded or merged. Also what another file replaces and what the loader drops stands here.
    /// </summary>
    public ImmutableArray<ComposeMapping> WrittenDocuments { get; init; } = [];

    /// <summary>The path of the first file: the project's own.</summary>
    public string Path => Files[0].Path;

    /// <summary>The <c>version</c> of the first file.</summary>
    public Located<string> Version => GetText("version");

    /// <summary>Whether a part of the project stands in files that were not read (<c>include</c>): absence proves nothing.</summary>
    public bool IsPartial { get => field || Has("include"); init; }

    /// <summary>The services in the order of the files.</summary>
    public ImmutableArray<Service> Services => field.IsDefault ? field = BindServices() : field;

    /// <summary>The networks declared at the top level.</summary>
    public ImmutableArray<Network> Networks => field.IsDefault ? field = BindNetworks() : field;

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
        _ = Networks;
        return _networksByName.TryGetValue(name, out var network) ? network
            : name == Network.DefaultName ? new Network(name, null)
            : null;
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

    private ImmutableArray<Network> BindNetworks()
    {
        var networks = Bind("networks", static e => new Network(e.Name, e));
        foreach (var network in networks)
        {
            _networksByName.TryAdd(network.Name, network);
        }

        return networks;
    }

    private ImmutableArray<T> Bind<T>(string key, Func<ComposeEntry, T> create) =>
        FindEntry(key)?.Value is ComposeMapping mapping
            ? [.. mapping.Entries.Where(static e => !e.Name.StartsWith("x-", StringComparison.Ordinal)).Select(create)]
            : [];
}
