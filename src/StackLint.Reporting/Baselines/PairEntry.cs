using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Baselines;

/// <summary>An entry of a field that Compose takes as a list of texts or as a mapping; by its name it is the same in both.</summary>
/// <param name="Depth">Which segment of a route it is.</param>
/// <param name="Name">Its key, or what stands for that in the text of an item.</param>
/// <param name="Lead">What stands before the value in the text of an item; empty in a mapping.</param>
internal sealed record PairEntry(int Depth, string Name, string Lead)
{
    private const string Labels = "labels";
    private const string Hosts = "extra_hosts";
    private const string Environment = "environment";
    private const string Options = "options";

    // services.web.deploy.resources.reservations.devices[0].options
    private const int DeepestField = 8;

    private static readonly HashSet<string> ServiceFields = new(StringComparer.Ordinal) { "annotations", "depends_on", Environment, Hosts, Labels, "models", "networks", "sysctls" };

    private static readonly HashSet<string> BuildFields = new(StringComparer.Ordinal) { "additional_contexts", "args", Hosts, Labels, "ssh" };

    /// <summary>The entry that a place is in, null when it is in none.</summary>
    /// <param name="route">The route of the node.</param>
    /// <param name="item">The text of the node where that is an item, null where it is none.</param>
    public static PairEntry? Find(YamlPath route, string? item)
    {
        var depth = DepthIn(route);
        if (depth < 0 || depth >= route.Segments.Length)
        {
            return null;
        }

        return route.Segments[depth] is string key ? new PairEntry(depth, key, "")
            : depth == route.Segments.Length - 1 && item is not null ? OfItem(depth, item, route.Segments[depth - 1] is Hosts)
            : null;
    }

    /// <summary>What is said of a place in the entry without the name.</summary>
    /// <param name="content">What stands there.</param>
    public string WithoutName(string content)
    {
        var value = Lead.Length > 0 && content.StartsWith(Lead, StringComparison.Ordinal) ? content[Lead.Length..] : content;
        return value == Name ? "" : value;
    }

    private static PairEntry OfItem(int depth, string text, bool isHost)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        sign = sign < 0 && isHost ? text.IndexOf(':', StringComparison.Ordinal) : sign;
        return sign < 0 ? new PairEntry(depth, text, "") : new PairEntry(depth, text[..sign], text[..(sign + 1)]);
    }

    // Where the entries of the field are, as far as the route tells; an extension may hold a service for others to refer to.
    private static int DepthIn(YamlPath route) => route.Segments.Take(DeepestField).Select(static s => s as string).ToArray() switch
    {
        ["services", _, .. var field] => Below(2, DepthInService(field)),
        ["networks" or "volumes" or "secrets" or "configs", _, Labels, ..] => 3,
        ["volumes", _, "x-cluster-spec", "accessibility_requirements", "requisite" or "preferred", null, "segments", ..] => 7,
        [{ } extension, .. var field] when IsExtension(extension) => Below(1, DepthInService(field)),
        _ => -1,
    };

    private static int Below(int depth, int found) => found < 0 ? found : depth + found;

    private static int DepthInService(string?[] route) => route switch
    {
        ["build", { } field, ..] when BuildFields.Contains(field) => 2,
        ["deploy", Labels, ..] => 2,
        ["deploy", "resources", "reservations", "devices", null, Options, ..] => 6,
        ["develop", "watch", null, "exec", Environment, ..] => 5,
        ["gpus", null, Options, ..] => 3,
        ["post_start" or "pre_stop", null, Environment, ..] => 3,
        ["volumes", null, "volume", Labels, ..] => 4,
        [{ } field, ..] when ServiceFields.Contains(field) => 1,
        _ => -1,
    };

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
