using StackLint.Cluster.Reading;
using StackLint.Cluster.Substitution;
using StackLint.Cluster.Toml;
using StackLint.Compose.Environments;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Launchpad;

/// <summary>Reads a Launchpad file.</summary>
internal sealed class LaunchpadBinder
{
    private readonly ProblemList _problems = new(ClusterTool.Launchpad);
    private readonly ScalarReader _reader;
    private readonly LaunchpadKeys _keys;
    private readonly YamlFile _file;
    private readonly ClusterMapping? _root;
    private readonly ClusterValue<string> _apiVersion;

    private LaunchpadBinder(YamlFile file, VariableSource? variables)
    {
        _file = file;
        _root = ClusterMapping.Of(file.FirstRoot);

        // The version is looked at before anything is substituted.
        _apiVersion = new ScalarReader(new EnvironmentSubstitution(null, isActive: false)).Text(_root?.Find("apiVersion"));
        LaunchpadVersion? version = _apiVersion.TryGetValue(out var text) && LaunchpadVersions.TryParse(text, out var parsed) ? parsed : null;
        _keys = new LaunchpadKeys(version);
        _reader = new ScalarReader(new EnvironmentSubstitution(variables, isActive: version is null or >= LaunchpadVersion.Mke11));
    }

    internal static LaunchpadDocument Bind(YamlFile file, VariableSource? variables) => new LaunchpadBinder(file, variables).Run();

    private LaunchpadDocument Run()
    {
        var specEntry = _root?.Find("spec");
        var spec = ClusterMapping.Of(specEntry?.Resolved);
        var hostsEntry = spec?.Find("hosts");
        var mkeEntry = _keys.Find(spec, "mke", "ucp", LaunchpadVersion.V1);
        var msrEntry = _keys.Find(spec, "msr", "dtr", LaunchpadVersion.V1);
        var mcrEntry = _keys.Find(spec, "mcr", "engine", LaunchpadVersion.Mke11);
        var hosts = new HostBinder(_keys, _reader).Bind(hostsEntry);
        var mke = BindMke(mkeEntry);
        var msr = BindMsr(msrEntry);
        var mcr = BindMcr(mcrEntry);
        if (_root is not null)
        {
            new LaunchpadSchemaCheck(_keys.Version, _reader, _problems).Check(_root, LaunchpadSchema.Root);
            _problems.AddDuplicates(_file);
            new LaunchpadChecks(_file, _root, _keys.Version, _reader, _problems).Run(_apiVersion, specEntry, hostsEntry, hosts, mke, msr, mcr);
        }
        else if (_file.FirstRoot is { } other)
        {
            _problems.Add(ClusterProblemKind.WrongType, other, "the file must be a mapping");
        }

        foreach (var host in hosts)
        {
            _problems.AddRange(host.Daemon.Problems);
        }

        return new LaunchpadDocument(_file, _problems.ToImmutable())
        {
            Root = _root?.Node,
            ApiVersion = _apiVersion,
            Version = _keys.Version,
            Product = _reader.Text(_root?.Find("kind")),
            Name = _reader.Text(ClusterMapping.Of(_root?.Find("metadata")?.Resolved)?.Find("name")),
            SpecKey = specEntry?.Key,
            HostsKey = hostsEntry?.Key,
            Hosts = hosts,
            HasUnknownHosts = (hostsEntry is not null && !ClusterScalar.IsNull(hostsEntry.Resolved) && hostsEntry.Resolved is not YamlSequence)
                || (specEntry is not null && spec is null && !ClusterScalar.IsNull(specEntry.Resolved))
                || hostsEntry?.Resolved is YamlSequence list && list.Items.Any(static i => i.Resolved is not YamlMapping)
                || hosts.Any(static h => h.Role.IsUnknown),
            Mke = mke,
            Msr = msr,
            Mcr = mcr,
            SwarmInstallFlags = FlagBinder.Bind(FindSwarmFlags(mkeEntry, mcrEntry), _reader),
        };
    }

    // A migration moves those under mke, and only where there is a mapping to move them to.
    private ClusterEntry? FindSwarmFlags(ClusterEntry? mke, ClusterEntry? mcr)
    {
        var mcrMapping = ClusterMapping.Of(mcr?.Resolved);
        var old = _keys.Version is null or <= LaunchpadVersion.Mke14 ? ClusterMapping.Of(mke?.Resolved)?.Find("swarmInstallFlags") : null;
        return old ?? mcrMapping?.Find("swarmInstallFlags");
    }

    private MkeSection BindMke(ClusterEntry? entry)
    {
        var mapping = ClusterMapping.Of(entry?.Resolved);
        return new MkeSection(entry)
        {
            Version = _reader.Text(mapping?.Find("version")),
            ImageRepo = _reader.Text(mapping?.Find("imageRepo")),
            AdminUsername = _reader.Text(mapping?.Find("adminUsername")),
            AdminPassword = _reader.Text(mapping?.Find("adminPassword")),
            InstallFlags = FlagBinder.Bind(mapping?.Find("installFlags"), _reader),
            UpgradeFlags = FlagBinder.Bind(mapping?.Find("upgradeFlags"), _reader),
            ConfigData = TomlBinder.Bind(_reader.Scalar(mapping?.Find("configData")?.Resolved), _problems),
            ConfigFile = _reader.Text(mapping?.Find("configFile")),
            KeyData = _reader.Text(mapping?.Find("keyData")),
            CloudConfigData = _reader.Text(ClusterMapping.Of(mapping?.Find("cloud")?.Resolved)?.Find("configData")),
        };
    }

    private MsrSection BindMsr(ClusterEntry? entry)
    {
        var mapping = ClusterMapping.Of(entry?.Resolved);
        return new MsrSection(entry)
        {
            Version = _reader.Text(mapping?.Find("version")),
            ImageRepo = _reader.Text(mapping?.Find("imageRepo")),
            InstallFlags = FlagBinder.Bind(mapping?.Find("installFlags"), _reader),
            UpgradeFlags = FlagBinder.Bind(mapping?.Find("upgradeFlags"), _reader),
            ReplicaIds = _reader.Text(_keys.Find(mapping, "replicaIDs", "replicaConfig", LaunchpadVersion.V1)),
            KeyData = _reader.Text(mapping?.Find("keyData")),
        };
    }

    private McrSection BindMcr(ClusterEntry? entry)
    {
        var mapping = ClusterMapping.Of(entry?.Resolved);
        return new McrSection(entry)
        {
            Channel = _reader.Text(mapping?.Find("channel")),
            Version = _reader.Text(mapping?.Find("version")),
            License = _reader.Text(mapping?.Find("license")),
        };
    }
}
