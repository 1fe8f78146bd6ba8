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

    private static readonly HashSet<string> ServiceFields = new(StringComparer.Ordinal) { "annotations", "depends_on", "environment", Hosts, Labels, "models", "networks", "sysctls" };

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
    private static int DepthIn(YamlPath route) => route.Segments.Take(4).Select(static s => s as string).ToArray() switch
    {
        ["services", _, "build", { } field, ..] when BuildFields.Contains(field) => 4,
        ["services", _, "deploy", Labels, ..] => 4,
        ["services", _, { } field, ..] when ServiceFields.Contains(field) => 3,
        [{ } extension, "build", { } field, ..] when IsExtension(extension) && BuildFields.Contains(field) => 3,
        [{ } extension, "deploy", Labels, ..] when IsExtension(extension) => 3,
        [{ } extension, { } field, ..] when IsExtension(extension) && ServiceFields.Contains(field) => 2,
        ["networks" or "volumes" or "secrets" or "configs", _, Labels, ..] => 3,
        _ => -1,
    };

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
