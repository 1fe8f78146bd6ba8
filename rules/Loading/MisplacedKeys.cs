using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Knows where an unknown key belongs, or what it is called, where that is more than a slip of the pen.</summary>
internal static class MisplacedKeys
{
    // Below a service, by the place within it; the keys are those that people take from docker's options or from a neighbouring level.
    private static readonly Dictionary<string, Dictionary<string, string>> Homes = new(StringComparer.Ordinal)
    {
        [""] = new(StringComparer.Ordinal)
        {
            ["replicas"] = "deploy.replicas",
            ["mode"] = "deploy.mode",
            ["endpoint_mode"] = "deploy.endpoint_mode",
            ["placement"] = "deploy.placement",
            ["constraints"] = "deploy.placement.constraints",
            ["resources"] = "deploy.resources",
            ["limits"] = "deploy.resources.limits",
            ["reservations"] = "deploy.resources.reservations",
            ["memory"] = "deploy.resources.limits.memory",
            ["restart_policy"] = "deploy.restart_policy",
            ["update_config"] = "deploy.update_config",
            ["rollback_config"] = "deploy.rollback_config",
            ["env"] = "environment",
            ["cmd"] = "command",
        },
        ["deploy"] = new(StringComparer.Ordinal)
        {
            ["constraints"] = "placement.constraints",
            ["preferences"] = "placement.preferences",
            ["max_replicas_per_node"] = "placement.max_replicas_per_node",
            ["limits"] = "resources.limits",
            ["reservations"] = "resources.reservations",
            ["memory"] = "resources.limits.memory",
            ["cpus"] = "resources.limits.cpus",
            ["pids"] = "resources.limits.pids",
            ["condition"] = "restart_policy.condition",
            ["max_attempts"] = "restart_policy.max_attempts",
            ["parallelism"] = "update_config.parallelism",
            ["order"] = "update_config.order",
            ["failure_action"] = "update_config.failure_action",
            ["restart"] = "restart_policy.condition",
        },
        ["deploy.resources"] = new(StringComparer.Ordinal)
        {
            ["memory"] = "limits.memory",
            ["cpus"] = "limits.cpus",
            ["pids"] = "limits.pids",
        },
    };

    // Keys of Docker Compose after release 2.40, whose schema this is.
    private static readonly string[][] Newer = [["pre_start"], ["build", "no_cache_filter"]];

    /// <summary>Where the key belongs; null when nobody can tell.</summary>
    internal static string? FindHome(LoadProblem problem) =>
        PlaceOf(problem) is var (place, key) && Homes.TryGetValue(string.Join('.', place), out var homes) ? homes.GetValueOrDefault(key) : null;

    /// <summary>Whether later releases of Docker Compose take the key.</summary>
    internal static bool IsNewer(LoadProblem problem) =>
        PlaceOf(problem) is var (place, key) && Newer.Any(n => n.AsSpan().SequenceEqual([.. place, key]));

    /// <summary>Whether a key of the top level seems to be a service, as in files from before there were versions.</summary>
    internal static bool IsServiceAtTop(LoadProblem problem) =>
        ProblemText.KeyOf(problem) is { } key
        && (problem.Path.Length == 0 || problem.Path == key)
        && problem.Node.Entry?.Value.Resolved is YamlMapping mapping
        && (mapping.FindEntry("image") ?? mapping.FindEntry("build")) is not null;

    private static (string[] Place, string Key)? PlaceOf(LoadProblem problem)
    {
        if (ProblemText.KeyOf(problem) is not { } key || !ProblemText.IsAdditional(problem))
        {
            return null;
        }

        var path = problem.Path.EndsWith("." + key, StringComparison.Ordinal) ? problem.Path[..^(key.Length + 1)] : problem.Path;
        return path.Split('.') is ["services", _, .. var place] ? (place, key) : null;
    }
}
