using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>Completes what Docker says of a form: of several forms that it takes it names the first alone, of a format only the name.</summary>
internal static class FormHints
{
    private static readonly string[] Pairs = ["environment", "labels", "args", "sysctls", "extra_hosts", "depends_on"];

    internal static string Complete(LoadProblem problem) => problem.Expectation switch
    {
        "must be a mapping" when TakesList(problem.Path) => "must be a mapping or a list",
        "must be a list" when LastOf(problem.Path) == "depends_on" => problem.IsComposeSyntax ? "must be a list" : "must be a list or a mapping",
        "must be a list" when IsServiceNetworks(problem.Path) => "must be a list or a mapping",
        "must be a string" or "must be a null" when LastOf(problem.Path) is "command" or "entrypoint" or "test" or "dns" or "dns_search" or "env_file" or "tmpfs" => "must be a string or a list",
        "must be a string" when LastOf(problem.Path) == "build" || IsItemOf(problem.Path, "volumes", "secrets", "configs") => "must be a string or a mapping",
        "must be a string" when IsTinyMemory(problem) => "must be a size with its unit, as in 512M",
        "must be a string" when IsDuration(problem.Path) => "must be a duration with its unit, as in 1m30s",
        "must be a string" when problem.Path.EndsWith(".tmpfs.size", StringComparison.Ordinal) => $"must be a number of bytes, or a size such as 64m{DockerWords.Written(problem)}",
        "must be a number" when IsItemOf(problem.Path, "ports") => "must be a number, a string or a mapping",
        "Does not match format 'duration'" => $"must be a duration, numbers with units as in 1m30s{DockerWords.Written(problem)}",
        "Must be greater than or equal to 0" => $"must not be negative{DockerWords.Written(problem)}",
        var text when text.StartsWith("missing property ", StringComparison.Ordinal) => "must have the key " + text["missing property ".Length..],
        var text when text.EndsWith(" is required", StringComparison.Ordinal) && !text.AsSpan(0, text.Length - " is required".Length).Contains(' ') => $"must have the key '{text[..^" is required".Length]}'",
        _ => DockerWords.Say(problem),
    };

    /// <summary>Whether the place holds a duration: quotes alone make none of a number.</summary>
    internal static bool IsDuration(string path) =>
        LastOf(path) is "interval" or "timeout" or "start_period" or "start_interval" or "delay" or "monitor" or "window" or "stop_grace_period";

    /// <summary>Whether the place holds an amount of memory and there are too few bytes for any container: quotes alone make no size of them.</summary>
    internal static bool IsTinyMemory(LoadProblem problem) =>
        problem.Path.Split('.') is [.., "resources", "limits" or "reservations", "memory"]
        && problem.Node.Resolved is YamlScalar scalar
        && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var bytes)
        && bytes is > 0 and < 6 << 20;

    private static bool TakesList(string path) => (Pairs.Contains(LastOf(path)) && path.Contains('.', StringComparison.Ordinal)) || IsServiceNetworks(path);

    private static bool IsServiceNetworks(string path) => path.Split('.') is ["services", .., "networks"];

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static bool IsItemOf(string path, params ReadOnlySpan<string> lists) =>
        path.Split('.') is ["services", .., var list, var index] && index.All(char.IsAsciiDigit) && lists.Contains(list);
}
