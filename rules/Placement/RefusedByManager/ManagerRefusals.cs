using System.Globalization;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Placement;

/// <summary>What the client sends on and the manager refuses (moby <c>daemon/cluster/convert/service.go</c>, swarmkit <c>controlapi/service.go</c>).</summary>
internal static class ManagerRefusals
{
    private const int LongestName = 63;
    private const long Millisecond = 1_000_000;

    internal static IEnumerable<Refusal> Of(Service service) =>
    [
        .. CheckName(service),
        .. CheckWords(service),
        .. CheckRatio("update_config", service.Deploy.UpdateConfig),
        .. CheckRatio("rollback_config", service.Deploy.RollbackConfig),
        .. CheckTimes(service),
    ];

    private static IEnumerable<Refusal> CheckName(Service service)
    {
        var isWellFormed = service.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && service.Name is [.., not ('-' or '_')];

        // Other characters are refused by the loader already.
        var isLoaded = service.Name.Length > 0 && service.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (service.Entry is not { } entry || !isLoaded || (isWellFormed && service.Name.Length < LongestName - 1))
        {
            yield break;
        }

        yield return new Refusal(
            "The name",
            entry.Key,
            isWellFormed ? $"must be no longer than {LongestName} characters with the stack's name before it" : "must be of letters, digits, - and _ and end with a letter or digit",
            FindingStage.Manager);
    }

    private static IEnumerable<Refusal> CheckWords(Service service)
    {
        var condition = service.Deploy.RestartPolicy.Condition;
        if (IsOther(condition, "none", "on-failure", "any"))
        {
            yield return Refusal.ByManager($"deploy.restart_policy.condition '{condition.Value}'", condition.Source!, "must be none, on-failure or any") with
            {
                Replacement = condition.Value switch { "always" or "unless-stopped" => "any", "no" => "none", _ => null },
            };
        }

        foreach (var (name, section) in new[] { ("update_config", service.Deploy.UpdateConfig), ("rollback_config", service.Deploy.RollbackConfig) })
        {
            if (IsOther(section.FailureAction, "pause", "continue", "rollback"))
            {
                yield return Refusal.ByManager($"deploy.{name}.failure_action '{section.FailureAction.Value}'", section.FailureAction.Source!, "must be pause, continue or rollback");
            }
        }

        var endpoint = service.Deploy.EndpointMode;
        if (IsOther(endpoint, "vip", "dnsrr"))
        {
            yield return Refusal.ByManager($"deploy.endpoint_mode '{endpoint.Value}'", endpoint.Source!, "must be vip or dnsrr");
        }
    }

    private static bool IsOther(Located<string> text, params ReadOnlySpan<string> words) =>
        text.TryGetValue(out var value) && value.Length > 0 && !words.Contains(value);

    private static IEnumerable<Refusal> CheckRatio(string name, UpdateSection section)
    {
        if (section.MaxFailureRatio is { IsKnown: true, Value: < 0 or > 1 } ratio)
        {
            yield return Refusal.ByManager($"deploy.{name}.max_failure_ratio {ratio.Value.ToString(CultureInfo.InvariantCulture)}", ratio.Source!, "must lie between 0 and 1");
        }
    }

    private static IEnumerable<Refusal> CheckTimes(Service service)
    {
        var deploy = service.Deploy;
        (string Setting, Located<GoDuration> Time)[] times =
        [
            ("deploy.restart_policy.delay", deploy.RestartPolicy.Delay),
            ("deploy.restart_policy.window", deploy.RestartPolicy.Window),
            ("deploy.update_config.delay", deploy.UpdateConfig.Delay),
            ("deploy.update_config.monitor", deploy.UpdateConfig.Monitor),
            ("deploy.rollback_config.delay", deploy.RollbackConfig.Delay),
            ("deploy.rollback_config.monitor", deploy.RollbackConfig.Monitor),
        ];
        foreach (var (setting, time) in times)
        {
            if (time is { IsKnown: true, Value.Nanoseconds: < 0 })
            {
                yield return Refusal.ByManager(setting, time.Source!, "must not be negative");
            }
        }

        var health = service.Healthcheck;
        foreach (var (key, time) in new[] { ("interval", health.Interval), ("timeout", health.Timeout), ("start_period", health.StartPeriod), ("start_interval", health.StartInterval) })
        {
            if (time is { IsKnown: true, Value.Nanoseconds: not 0 and < Millisecond })
            {
                yield return Refusal.ByManager($"healthcheck.{key}", time.Source!, "must be at least a millisecond");
            }
        }
    }
}
