using StackLint.Compose.Loading;

namespace StackLint.Rules.Loading;

/// <summary>Completes what Docker says of a form: of several forms that it takes it names the first alone, of a format only the name.</summary>
internal static class FormHints
{
    internal static string Complete(LoadProblem problem) => problem.Expectation switch
    {
        "must be a mapping" when TakesList(problem.Path) => "must be a mapping or a list",
        "must be a list" when TakesMapping(problem.Path) => "must be a list or a mapping",
        "must be a string" when LastOf(problem.Path) is "command" or "entrypoint" or "test" or "dns" or "dns_search" or "env_file" or "tmpfs" => "must be a string or a list",
        "must be a string" when LastOf(problem.Path) == "build" || IsItemOf(problem.Path, "volumes", "secrets", "configs") => "must be a string or a mapping",
        "must be a string" when IsDuration(problem.Path) => "must be a duration with its unit, as in 1m30s",
        "must be a number" when IsItemOf(problem.Path, "ports") => "must be a number, a string or a mapping",
        "Does not match format 'ports'" => "does not match format 'ports': write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL], ranges of one length",
        "Does not match format 'duration'" => "does not match format 'duration': write numbers with units, as in 1m30s",
        "Must be greater than or equal to 0" => "must be greater than or equal to 0",
        var text when text.StartsWith("missing property ", StringComparison.Ordinal) => "must have the key " + text["missing property ".Length..],
        var text when text.EndsWith(" is required", StringComparison.Ordinal) && !text.AsSpan(0, text.Length - " is required".Length).Contains(' ') => $"must have the key '{text[..^" is required".Length]}'",
        var text when text.StartsWith("unsupported Compose file version", StringComparison.Ordinal) => text + "; a stack takes 3.0 to 3.13, in quotes, and needs none",
        var text => text,
    };

    /// <summary>Whether the place holds a duration: quotes alone make none of a number.</summary>
    internal static bool IsDuration(string path) =>
        LastOf(path) is "interval" or "timeout" or "start_period" or "start_interval" or "delay" or "monitor" or "window" or "stop_grace_period";

    private static bool TakesList(string path) => LastOf(path) is "environment" or "labels" or "args" or "sysctls" or "extra_hosts" or "depends_on" or "networks" && path.Contains('.', StringComparison.Ordinal);

    private static bool TakesMapping(string path) => LastOf(path) is "depends_on" or "networks" && path.Contains('.', StringComparison.Ordinal);

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static bool IsItemOf(string path, params ReadOnlySpan<string> lists) =>
        path.Split('.') is ["services", .., var list, var index] && index.All(char.IsAsciiDigit) && lists.Contains(list);
}
