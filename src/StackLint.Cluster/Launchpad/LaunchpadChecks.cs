using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Cluster.Reading;
using StackLint.Compose.Words;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Launchpad;

/// <summary>What Launchpad refuses beyond keys and types, and what it passes over.</summary>
internal sealed class LaunchpadChecks(YamlFile file, ClusterMapping root, LaunchpadVersion? version, ScalarReader reader, ProblemList problems)
{
    private static readonly string[] Roles = ["manager", "worker", "msr"];

    private static readonly string[] CredentialKeys = ["adminUsername", "adminPassword"];

    internal void Run(
        ClusterValue<string> apiVersion,
        ClusterEntry? spec,
        ClusterEntry? hostsEntry,
        ImmutableArray<LaunchpadHost> hosts,
        MkeSection mke,
        MsrSection msr,
        McrSection mcr)
    {
        CheckApiVersion(apiVersion);
        CheckKind();
        CheckDocuments();
        CheckHosts(spec, hostsEntry, hosts, msr);
        CheckAddresses(hosts);
        CheckRequired(spec, mke, msr, mcr);
        CheckSwarmFlags(mke, mcr);
        CheckCredentials(mke);
    }

    private Location RootStart => file.Source.GetLocation(new Microsoft.CodeAnalysis.Text.TextSpan(root.Node.Span.Start, Math.Min(1, root.Node.Span.Length)));

    private void CheckApiVersion(ClusterValue<string> apiVersion)
    {
        if (apiVersion.IsAbsent)
        {
            AddMissing(RootStart, null, "apiVersion", "'apiVersion' is missing");
        }
        else if (version is null && apiVersion.TryGetValue(out var text) && !text.Contains('$'))
        {
            problems.Add(new ClusterProblem(apiVersion.GetLocation(), ClusterProblemKind.InvalidValue, $"'{text}' is no version of the format")
            {
                Tool = ClusterTool.Launchpad,
                Node = apiVersion.Node,
                Key = "apiVersion",
                Suggestion = NearestWord.Find(text, LaunchpadVersions.ApiVersions),
            });
        }
        else if (version < LaunchpadVersions.Latest)
        {
            problems.Add(new ClusterProblem(apiVersion.GetLocation(), ClusterProblemKind.OlderVersion, $"the format is older than {LaunchpadVersions.GetApiVersion(LaunchpadVersions.Latest)}, to which Launchpad migrates it at each run")
            {
                Tool = ClusterTool.Launchpad,
                Node = apiVersion.Node,
                Key = "apiVersion",
                Suggestion = LaunchpadVersions.GetApiVersion(LaunchpadVersions.Latest),
            });
        }
    }

    private void CheckKind()
    {
        var kind = reader.Text(root.Find("kind"));
        string[] allowed = version switch
        {
            <= LaunchpadVersion.V1Beta2 => ["UCP", "DockerEnterprise", "mke", "mke+msr"],
            <= LaunchpadVersion.V1 => ["DockerEnterprise", "mke", "mke+msr"],
            null => ["UCP", "DockerEnterprise", "mke", "mke+msr"],
            _ => ["mke", "mke+msr"],
        };
        if (kind.IsAbsent)
        {
            AddMissing(RootStart, null, "kind", "'kind' is missing");
        }
        else if (kind.TryGetValue(out var text) && !allowed.Contains(text, StringComparer.Ordinal))
        {
            AddInvalid(kind, "kind", $"'{text}' is no kind; allowed are {string.Join(", ", allowed)}", NearestWord.Find(text, allowed));
        }
    }

    private void CheckDocuments()
    {
        foreach (var document in file.Documents.Where(static d => d.Index > 0 && !d.IsEmpty).Take(1))
        {
            problems.Add(new ClusterProblem(file.Source.GetLocation(document.StartSpan), ClusterProblemKind.Ignored, "Launchpad reads the first document only") { Tool = ClusterTool.Launchpad });
        }
    }

    private void CheckHosts(ClusterEntry? spec, ClusterEntry? entry, ImmutableArray<LaunchpadHost> hosts, MsrSection msr)
    {
        if (spec is null || (spec.Resolved is YamlMapping && (entry is null || ClusterScalar.IsNull(entry.Resolved) || entry.Resolved is YamlSequence { Items.IsEmpty: true })))
        {
            AddMissing((entry?.Key ?? spec?.Key)?.GetLocation() ?? RootStart, entry?.Key ?? spec?.Key, "hosts", "there are no hosts");
            return;
        }

        foreach (var host in hosts)
        {
            CheckHost(host);
        }

        // Of a list with unknown items nothing can be said to be missing.
        if (entry?.Resolved is not YamlSequence sequence || sequence.Items.Length != hosts.Length || hosts.Any(static h => h.Role.IsUnknown))
        {
            return;
        }

        if (!hosts.Any(static h => h.IsManager))
        {
            AddMissing(entry.Key.GetLocation(), entry.Key, "role", "there is no host with the role manager");
        }

        if (hosts.FirstOrDefault(static h => h.IsRegistry) is { } registry)
        {
            if (!msr.IsPresent)
            {
                AddMissing(registry.Role.GetLocation(), registry.Role.Node, "msr", "the registry has hosts, but 'spec.msr' is missing");
            }
        }
        else if (msr.IsPresent)
        {
            problems.Add(ClusterProblemKind.Ignored, msr.Key!, $"'{msr.Name}' has no effect: no host has the role msr", msr.Name);
        }
    }

    private void CheckHost(LaunchpadHost host)
    {
        if (host.Role.IsAbsent)
        {
            AddMissing(FirstKey(host.Node), null, "role", "a host has no role");
        }
        else if (host.Role.TryGetValue(out var role) && !Roles.Contains(role, StringComparer.Ordinal))
        {
            var suggestion = role == "dtr" ? "msr" : NearestWord.Find(role, Roles);
            AddInvalid(host.Role, "role", $"'{role}' is no role; allowed are manager, worker and msr", suggestion);
        }

        if (host.Address.IsAbsent && host.Protocol is not LaunchpadProtocol.None)
        {
            AddMissing(FirstKey(host.Node), null, "address", "a host has no address");
        }

        if (host.PrivateInterface.TryGetValue(out var name) && name.Length is > 0 and <= 2)
        {
            AddInvalid(host.PrivateInterface, "privateInterface", "'privateInterface' must have more than two characters", null);
        }
    }

    private void CheckAddresses(ImmutableArray<LaunchpadHost> hosts)
    {
        var first = new Dictionary<(string Address, long Port), LaunchpadHost>();
        foreach (var host in hosts)
        {
            if (!host.Address.TryGetValue(out var address) || host.Port.IsUnknown || address.Length == 0)
            {
                continue;
            }

            var standard = host.Protocol == LaunchpadProtocol.WinRM ? 5985 : host.Protocol == LaunchpadProtocol.Localhost ? 0 : 22;
            if (!first.TryAdd((address, host.Port.GetValueOr(standard)), host))
            {
                problems.Add(new ClusterProblem(host.Address.GetLocation(), ClusterProblemKind.DuplicateHost, $"two hosts have the address {address}")
                {
                    Tool = ClusterTool.Launchpad,
                    Node = host.Address.Node,
                    Key = "address",
                    Related = first[(address, host.Port.GetValueOr(standard))].Address.GetLocation(),
                });
            }
        }
    }

    private void CheckRequired(ClusterEntry? spec, MkeSection mke, MsrSection msr, McrSection mcr)
    {
        if (spec?.Resolved is not YamlMapping || version < LaunchpadVersion.Mke14 || version is null)
        {
            return;
        }

        if (!mke.IsUnknown && IsEmpty(mke.Version))
        {
            AddMissing((mke.Key ?? spec.Key).GetLocation(), mke.Key ?? spec.Key, "version", "'spec.mke.version' is missing");
        }

        if (msr is { IsPresent: true, IsUnknown: false } && IsEmpty(msr.Version))
        {
            AddMissing(msr.Key!.GetLocation(), msr.Key, "version", "'spec.msr.version' is missing");
        }

        if (version >= LaunchpadVersion.Mke16 && !mcr.IsUnknown && IsEmpty(mcr.Channel))
        {
            AddMissing((mcr.Key ?? spec.Key).GetLocation(), mcr.Key ?? spec.Key, "channel", "'spec.mcr.channel' is missing");
        }
    }

    private void CheckSwarmFlags(MkeSection mke, McrSection mcr)
    {
        if (version <= LaunchpadVersion.Mke14 && mcr.Node is null && !mcr.IsUnknown && ClusterMapping.Of(mke.Node)?.Find("swarmInstallFlags") is { } flags)
        {
            problems.Add(ClusterProblemKind.Ignored, flags.Key, "'swarmInstallFlags' has no effect without 'spec.mcr': newer versions of Launchpad move it there", flags.Name);
        }
    }

    private void CheckCredentials(MkeSection mke)
    {
        foreach (var key in CredentialKeys)
        {
            var (value, flag) = key == "adminUsername" ? (mke.AdminUsername, "--admin-username") : (mke.AdminPassword, "--admin-password");
            foreach (var written in new[] { mke.InstallFlags.GetValue(flag), mke.UpgradeFlags.GetValue(flag) })
            {
                if (value.TryGetValue(out var expected) && written.TryGetValue(out var other) && expected != other && version >= LaunchpadVersion.Mke11)
                {
                    AddInvalid(written, flag, $"'{flag}' differs from 'spec.mke.{key}'; only one of them may be set", null);
                }
            }
        }
    }

    private static bool IsEmpty(ClusterValue<string> value) => value.IsAbsent || value.Is("");

    private static Location FirstKey(YamlMapping node) => node.Entries.IsEmpty ? node.GetLocation() : node.Entries[0].Key.GetLocation();

    private void AddMissing(Location location, YamlNode? node, string key, string message) =>
        problems.Add(new ClusterProblem(location, ClusterProblemKind.Missing, message) { Tool = ClusterTool.Launchpad, Node = node, Key = key });

    private void AddInvalid(ClusterValue<string> value, string key, string message, string? suggestion) =>
        problems.Add(new ClusterProblem(value.GetLocation(), ClusterProblemKind.InvalidValue, message)
        {
            Tool = ClusterTool.Launchpad,
            Node = value.Node,
            Key = key,
            Suggestion = suggestion,
        });
}
