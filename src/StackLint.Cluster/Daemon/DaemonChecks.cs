using StackLint.Cluster.Reading;

namespace StackLint.Cluster.Daemon;

/// <summary>What the engine refuses of its settings, and what it accepts without using it.</summary>
internal sealed class DaemonChecks(ClusterMapping mapping, ScalarReader reader, ProblemList problems)
{
    private static readonly string[] Levels = ["panic", "fatal", "error", "warn", "warning", "info", "debug", "trace"];

    private static readonly string[] ProxyKeys = ["http-proxy", "https-proxy", "no-proxy"];

    internal void Run()
    {
        var types = new DaemonTypeCheck(reader, problems);
        foreach (var entry in mapping.Entries)
        {
            if (reader.IsLenient && entry.Name.Contains('$'))
            {
                continue;
            }

            if (DaemonKeyTable.Find(entry.Name) is { } known)
            {
                CheckKnown(entry, known, types);
            }
            else if (IsGroup(entry))
            {
                problems.Add(ClusterProblemKind.Ignored, entry.Key, $"'{entry.Name}' is no setting: what stands in it has no effect", entry.Name);
            }
            else
            {
                problems.AddUnknownKey(entry, "daemon.json", DaemonKeyTable.EffectiveNames);
            }
        }

        CheckWord("log-level", Levels, ignoresCase: true);
        CheckWord("log-format", ["text", "json"], ignoresCase: false);
        CheckWord("firewall-backend", ["iptables", "nftables"], ignoresCase: false);
        CheckWord("default-ipc-mode", ["private", "shareable"], ignoresCase: false);
        CheckWord("default-cgroupns-mode", ["private", "host"], ignoresCase: false);
    }

    /// <summary>Whether a key that the engine does not know holds nothing but settings: it flattens such objects before it looks at names.</summary>
    internal static bool IsGroup(ClusterEntry entry) =>
        ClusterMapping.Of(entry.Resolved) is { } group && group.Entries.All(static e => DaemonKeyTable.Find(e.Name) is { Type: not DaemonKeyType.Removed });

    private void CheckKnown(ClusterEntry entry, DaemonKnownKey known, DaemonTypeCheck types)
    {
        switch (known.Type)
        {
            case DaemonKeyType.Ignored:
                var hint = known.Instead is null ? "it is only a flag of dockerd" : known.Instead == "proxies" ? "it belongs under 'proxies'" : $"the setting is '{known.Instead}'";
                problems.Add(new ClusterProblem(entry.Key.GetLocation(), ClusterProblemKind.Ignored, $"'{entry.Name}' has no effect: {hint}")
                {
                    Tool = ClusterTool.Engine,
                    Node = entry.Key,
                    Key = entry.Name,
                    Suggestion = known.Instead,
                });
                break;
            case DaemonKeyType.Removed:
                var instead = known.Instead is null ? "" : $"; write '{known.Instead}'";
                problems.Add(new ClusterProblem(entry.Key.GetLocation(), ClusterProblemKind.RemovedKey, $"'{entry.Name}' is refused since Docker Engine {known.Since}{instead}")
                {
                    Tool = ClusterTool.Engine,
                    Node = entry.Key,
                    Key = entry.Name,
                    Suggestion = known.Instead,
                });
                break;
            default:
                types.Check(entry.Name, entry.Resolved, known.Type);
                CheckProxies(entry);
                break;
        }
    }

    private void CheckProxies(ClusterEntry entry)
    {
        if (entry.Name != "proxies" || ClusterMapping.Of(entry.Resolved) is not { } proxies)
        {
            return;
        }

        foreach (var proxy in proxies.Entries)
        {
            if (!ProxyKeys.Contains(proxy.Name) && DaemonKeyTable.Find(proxy.Name) is null)
            {
                problems.AddUnknownKey(proxy, "'proxies'", ProxyKeys);
            }
        }
    }

    private void CheckWord(string key, string[] words, bool ignoresCase)
    {
        if (mapping.Find(key) is { } entry
            && reader.Scalar(entry.Resolved) is { IsUnknown: false, Text: { Length: > 0 } text } scalar
            && reader.IsText(scalar)
            && !words.Contains(text, ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
        {
            problems.Add(ClusterProblemKind.InvalidValue, entry.Resolved, $"'{key}' is '{text}'; allowed are {string.Join(", ", words)}", key);
        }
    }
}
