using System.Collections.Immutable;

namespace StackLint.Cluster.Launchpad;

/// <summary>
/// The keys of Launchpad's format (Mirantis/launchpad: <c>pkg/product/mke/config</c>, <c>pkg/config/migration</c>). Each version
/// is migrated to the latest, so a file may write today's keys under any version, and old keys up to theirs.
/// </summary>
/// <param name="name">What to call the mapping.</param>
/// <param name="fields">Its keys.</param>
internal sealed class LaunchpadSchema(string name, params ImmutableArray<LaunchpadField> fields)
{
    private static readonly LaunchpadSchema Cluster = new("spec.cluster", new LaunchpadField("prune", LaunchpadShape.Boolean));

    private static readonly LaunchpadSchema Metadata = new("metadata", new LaunchpadField("name", LaunchpadShape.Text));

    private static readonly LaunchpadSchema Localhost = new("localhost", new LaunchpadField("enabled", LaunchpadShape.Boolean));

    private static readonly LaunchpadSchema Hook = new("a hook", [.. Fields(LaunchpadShape.Texts, "before", "after")]);

    private static readonly LaunchpadSchema Hooks = new(
        "hooks",
        new LaunchpadField("apply", LaunchpadShape.Section, static () => Hook),
        new LaunchpadField("reset", LaunchpadShape.Section, static () => Hook));

    private static readonly LaunchpadSchema Cloud = new("cloud", [.. Fields(LaunchpadShape.Text, "provider", "configFile", "configData")]);

    private static readonly LaunchpadSchema Ssh = new(
        "ssh",
        [
            .. Fields(LaunchpadShape.Text, "address", "user", "keyPath", "hostKey", "configPath"),
            new LaunchpadField("port", LaunchpadShape.Integer),
            new LaunchpadField("bastion", LaunchpadShape.Section, static () => Ssh!),
        ]);

    private static readonly LaunchpadSchema WinRM = new(
        "winRM",
        [
            .. Fields(LaunchpadShape.Text, "address", "user", "password", "caCertPath", "certPath", "keyPath", "tlsServerName"),
            .. Fields(LaunchpadShape.Boolean, "useHTTPS", "insecure", "useNTLM"),
            new LaunchpadField("port", LaunchpadShape.Integer),
            new LaunchpadField("bastion", LaunchpadShape.Section, static () => Ssh),
        ]);

    private static readonly LaunchpadSchema OpenSsh = new(
        "openSSH",
        [
            .. Fields(LaunchpadShape.Text, "address", "user", "keyPath", "configPath"),
            new LaunchpadField("port", LaunchpadShape.Integer),
            new LaunchpadField("options", LaunchpadShape.Map),
            new LaunchpadField("disableMultiplexing", LaunchpadShape.Boolean),
        ]);

    private static readonly LaunchpadSchema Host = new(
        "spec.hosts[]",
        [
            .. Fields(LaunchpadShape.Text, "role", "privateInterface", "imageDir", "swarmAddress"),
            .. Fields(LaunchpadShape.Boolean, "sudodocker", "sudooverride", "mcrupgradeskip"),
            new LaunchpadField("ssh", LaunchpadShape.Section, static () => Ssh),
            new LaunchpadField("winRM", LaunchpadShape.Section, static () => WinRM),
            new LaunchpadField("openSSH", LaunchpadShape.Section, static () => OpenSsh),
            new LaunchpadField("localhost", LaunchpadShape.Localhost, static () => Localhost),
            new LaunchpadField("mcrConfig", LaunchpadShape.Map),
            new LaunchpadField("engineConfig", LaunchpadShape.Map) { Until = LaunchpadVersion.Mke11, Now = "mcrConfig" },
            new LaunchpadField("environment", LaunchpadShape.TextMap),
            new LaunchpadField("hooks", LaunchpadShape.Section, static () => Hooks),
            new LaunchpadField("address", LaunchpadShape.Text) { Until = LaunchpadVersion.Mke12, Now = "ssh.address" },
            new LaunchpadField("user", LaunchpadShape.Text) { Until = LaunchpadVersion.V1Beta1, Now = "ssh.user" },
            new LaunchpadField("sshPort", LaunchpadShape.Integer) { Until = LaunchpadVersion.V1Beta1, Now = "ssh.port" },
            new LaunchpadField("sshKeyPath", LaunchpadShape.Text) { Until = LaunchpadVersion.V1Beta1, Now = "ssh.keyPath" },
        ]);

    private static readonly LaunchpadSchema Mke = new(
        "spec.mke",
        [
            .. Fields(LaunchpadShape.Text, "version", "imageRepo", "adminUsername", "adminPassword", "configFile", "configData", "licenseFilePath"),
            .. Fields(LaunchpadShape.Text, "caCertPath", "certPath", "keyPath", "caCertData", "certData", "keyData"),
            .. Fields(LaunchpadShape.Texts, "installFlags", "upgradeFlags"),
            new LaunchpadField("cloud", LaunchpadShape.Section, static () => Cloud),
            new LaunchpadField("nodesHealthRetry", LaunchpadShape.Integer),
            new LaunchpadField("swarmInstallFlags", LaunchpadShape.Texts) { Until = LaunchpadVersion.Mke14, Now = "spec.mcr.swarmInstallFlags" },
            new LaunchpadField("swarmUpdateCommands", LaunchpadShape.Texts) { Until = LaunchpadVersion.Mke14, Now = "spec.mcr.swarmUpdateCommands" },
        ]);

    private static readonly LaunchpadSchema Msr = new(
        "spec.msr",
        [
            .. Fields(LaunchpadShape.Text, "version", "imageRepo", "replicaIDs", "caCertPath", "certPath", "keyPath", "caCertData", "certData", "keyData"),
            .. Fields(LaunchpadShape.Texts, "installFlags", "upgradeFlags"),
            new LaunchpadField("replicaConfig", LaunchpadShape.Text) { Until = LaunchpadVersion.V1, Now = "replicaIDs" },
        ]);

    private static readonly LaunchpadSchema Mcr = new(
        "spec.mcr",
        [
            .. Fields(LaunchpadShape.Text, "repoURL", "additionalRuntimes", "defaultRuntime", "license", "installScriptRemoteDirLinux", "installURLWindows", "channel"),
            .. Fields(LaunchpadShape.Boolean, "prune", "forceUpgrade"),
            .. Fields(LaunchpadShape.Texts, "swarmInstallFlags", "swarmUpdateCommands"),
            new LaunchpadField("version", LaunchpadShape.Text) { Until = LaunchpadVersion.Mke15, Now = "channel" },
            new LaunchpadField("installURLLinux", LaunchpadShape.Text) { Until = LaunchpadVersion.Mke15 },
            new LaunchpadField("installURL", LaunchpadShape.Text) { Until = LaunchpadVersion.V1Beta2 },
        ]);

    private static readonly LaunchpadSchema Spec = new(
        "spec",
        [
            new LaunchpadField("hosts", LaunchpadShape.Sections, static () => Host),
            new LaunchpadField("mke", LaunchpadShape.Section, static () => Mke),
            new LaunchpadField("msr", LaunchpadShape.Section, static () => Msr),
            new LaunchpadField("mcr", LaunchpadShape.Section, static () => Mcr),
            new LaunchpadField("cluster", LaunchpadShape.Section, static () => Cluster),
            new LaunchpadField("ucp", LaunchpadShape.Section, static () => Mke) { Until = LaunchpadVersion.V1, Now = "mke" },
            new LaunchpadField("dtr", LaunchpadShape.Section, static () => Msr) { Until = LaunchpadVersion.V1, Now = "msr" },
            new LaunchpadField("engine", LaunchpadShape.Section, static () => Mcr) { Until = LaunchpadVersion.Mke11, Now = "mcr" },
        ]);

    /// <summary>The mapping at the top of a file.</summary>
    internal static LaunchpadSchema Root { get; } = new(
        "a Launchpad file",
        [
            .. Fields(LaunchpadShape.Text, "apiVersion", "kind"),
            new LaunchpadField("metadata", LaunchpadShape.Section, static () => Metadata),
            new LaunchpadField("spec", LaunchpadShape.Section, static () => Spec),
        ]);

    internal string Name { get; } = name;

    internal LaunchpadField? Find(string key)
    {
        foreach (var field in fields)
        {
            if (field.Name == key)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The keys that a version takes.</summary>
    internal IEnumerable<string> GetNames(LaunchpadVersion? version) => fields.Where(f => f.IsIn(version)).Select(static f => f.Name);

    private static IEnumerable<LaunchpadField> Fields(LaunchpadShape shape, params string[] names) => names.Select(n => new LaunchpadField(n, shape));
}
