using StackLint.Compose.Binding;
using StackLint.Compose.ComposeTypes;
using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Lists whose items have keys: of equal keys the last counts, at the place of the first (compose-go <c>override/uncity.go</c>).</summary>
internal static class Uniqueness
{
    private delegate string? KeyOf(ComposeValue item);

    private static readonly Dictionary<string, KeyOf> Service = new(StringComparer.Ordinal)
    {
        ["annotations"] = Name,
        ["cap_add"] = Name,
        ["cap_drop"] = Name,
        ["configs"] = static i => File(i, ""),
        ["devices"] = Device,
        ["dns"] = Name,
        ["dns_opt"] = Name,
        ["dns_search"] = Name,
        ["environment"] = Name,
        ["env_file"] = EnvFile,
        ["expose"] = Expose,
        ["labels"] = Name,
        ["links"] = Name,
        ["ports"] = Port,
        ["profiles"] = Name,
        ["secrets"] = static i => File(i, "/run/secrets"),
        ["sysctls"] = Name,
        ["tmpfs"] = Name,
        ["volumes"] = Volume,
    };

    private static readonly Dictionary<string, KeyOf> Build = new(StringComparer.Ordinal)
    {
        ["args"] = Name,
        ["additional_contexts"] = Name,
        ["labels"] = Name,
        ["tags"] = Name,
    };

    private static readonly string[] PortKeys = ["host_ip", "published", "target", "protocol"];

    private static readonly Dictionary<string, KeyOf> Labels = new(StringComparer.Ordinal) { ["labels"] = Name };

    private static readonly Dictionary<string, KeyOf> Addresses = new(StringComparer.Ordinal) { ["aliases"] = Name, ["link_local_ips"] = Name };

    internal static ComposeMapping Enforce(ComposeMapping tree, LoadContext context) => In(tree, TreePath.Root, (key, value, path) => key switch
    {
        "services" => Each(value, path, (service, at) => Lists(
            In(service, at, (name, v, p) => name switch
            {
                "build" => v is ComposeMapping build ? Lists(build, Build, p, context) : v,
                "deploy" => v is ComposeMapping deploy ? Lists(deploy, Labels, p, context) : v,
                "networks" => Each(v, p, (network, q) => Lists(network, Addresses, q, context)),
                _ => v,
            }),
            Service,
            at,
            context)),
        "networks" => Each(value, path, (network, at) => Lists(network, Labels, at, context)),
        _ => value,
    });

    private static ComposeMapping Lists(ComposeMapping owner, Dictionary<string, KeyOf> keys, TreePath path, LoadContext context) =>
        In(owner, path, (name, value, at) =>
        {
            if (value is not ComposeSequence list || !keys.TryGetValue(name, out var keyOf))
            {
                return value;
            }

            ItemKeyCheck.Check(name, list, at, context);
            return list.Items.Length > 1 ? Distinct(list, keyOf, at, context) : value;
        });

    private static ComposeSequence Distinct(ComposeSequence list, KeyOf keyOf, TreePath path, LoadContext context)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<ComposeValue>();
        foreach (var item in list.Items)
        {
            if (keyOf(item) is not { } key || places.TryAdd(key, kept.Count))
            {
                kept.Add(item);
                continue;
            }

            var at = places[key];
            Report(kept[at], item, path, context);
            kept[at] = item;
        }

        return kept.Count == list.Items.Length ? list : Derived.List(list, kept);
    }

    // The same text twice says nothing twice; and to replace what another file or service says is what one writes a key again for.
    private static void Report(ComposeValue lost, ComposeValue winner, TreePath path, LoadContext context)
    {
        if (lost.Node.File != winner.Node.File || lost.Provenance.Steps.Any(static s => s.Kind == ProvenanceKind.Extends))
        {
            return;
        }

        if (lost.Written is ComposeScalar before && winner.Written is ComposeScalar after && before.Text == after.Text)
        {
            return;
        }

        context.Report(new LoadLoss(LoadLossKind.ItemCollapsed, lost.Node, path.ToString(), winner.Node, "another item takes its place")
        {
            Provenance = lost.Provenance,
        });
    }

    private static ComposeValue Each(ComposeValue value, TreePath path, Func<ComposeMapping, TreePath, ComposeMapping> change) =>
        value is ComposeMapping mapping ? In(mapping, path, (_, v, p) => v is ComposeMapping m ? change(m, p) : v) : value;

    private static ComposeMapping In(ComposeMapping mapping, TreePath path, Func<string, ComposeValue, TreePath, ComposeValue> change)
    {
        System.Collections.Immutable.ImmutableArray<ComposeEntry>.Builder? changed = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var value = change(entry.Name, entry.Value, path.Child(entry.Name));
            if (!ReferenceEquals(value, entry.Value))
            {
                changed ??= mapping.Entries.ToBuilder();
                changed[i] = entry with { Value = value };
            }
        }

        return changed is null ? mapping : Derived.Map(mapping, changed.MoveToImmutable());
    }

    private static string? Text(ComposeValue? value) => value is ComposeScalar { IsUnknown: false } scalar ? PlainText.Of(scalar) : null;

    private static string? Name(ComposeValue item) => item is ComposeScalar scalar && PairText.Split(scalar.Text).Name is { } name && !Derived.HasHole(name) ? name : null;

    private static string? Expose(ComposeValue item) => Text(item);

    private static string? EnvFile(ComposeValue item) => item is ComposeMapping mapping ? Text(mapping.Find("path")?.Value) : Text(item);

    private static string? Device(ComposeValue item) => item is ComposeMapping mapping
        ? Text(mapping.Find("target")?.Value)
        : Text(item)?.Split(':') is { } parts ? parts[Math.Min(1, parts.Length - 1)] : null;

    private static string? File(ComposeValue item, string folder)
    {
        if (item is not ComposeMapping mapping)
        {
            return Text(item) is { } name ? $"{folder}/{name}" : null;
        }

        if (mapping.Find("target") is { } target)
        {
            return Text(target.Value);
        }

        return Text(mapping.Find("source")?.Value) is { } source ? $"{folder}/{source}" : null;
    }

    private static string? Volume(ComposeValue item)
    {
        if (item is ComposeMapping mapping)
        {
            return Text(mapping.Find("target")?.Value);
        }

        if (Text(item) is not { Length: > 0 } text)
        {
            return null;
        }

        var sections = text.Length < 3 ? [text] : ShortMounts.Split(text);
        return sections[Math.Min(1, sections.Count - 1)];
    }

    private static string? Port(ComposeValue item)
    {
        if (item is not ComposeMapping mapping)
        {
            return Text(item);
        }

        var parts = PortKeys.Select(k => mapping.Find(k)?.Value).ToList();
        if (parts.Exists(static p => p is ComposeScalar { IsUnknown: true }))
        {
            return null;
        }

        // Docker prints a number, a text and nothing differently here, so that they are not equal.
        var published = parts[1] switch
        {
            null => "%!s(<nil>)",
            ComposeScalar { Kind: ComposeScalarKind.Integer } => "%!s(int=" + Text(parts[1]) + ")",
            _ => Text(parts[1]),
        };
        return $"{Text(parts[0]) ?? "0.0.0.0"}:{published}:{Text(parts[2])}/{Text(parts[3]) ?? "tcp"}";
    }
}
