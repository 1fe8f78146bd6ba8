using System.Buffers;
using System.Globalization;
using System.Numerics;
using StackLint.Compose.Model;
using StackLint.Rules.Images;

namespace StackLint.Rules.Placement;

/// <summary>What docker/cli refuses when it turns a service into a request (<c>compose/convert/service.go</c>): nothing of the service reaches the manager.</summary>
internal static class ClientRefusals
{
    private static readonly SearchValues<char> OtherSpellings = SearchValues.Create("xXoObBpP_");

    private static readonly string[] Modes = ["replicated", "global", "replicated-job", "global-job"];

    internal static IEnumerable<Refusal> Of(Service service) =>
    [
        .. CheckImage(service),
        .. CheckMode(service),
        .. CheckRestart(service),
        .. CheckHealth(service),
        .. CheckCpus("deploy.resources.limits.cpus", service.Deploy.Resources.Limits),
        .. CheckCpus("deploy.resources.reservations.cpus", service.Deploy.Resources.Reservations),
        .. CheckCredentials(service),
        .. CheckTargets("secret", service.Secrets),
        .. CheckTargets("config", service.Configs),
    ];

    private static IEnumerable<Refusal> CheckImage(Service service)
    {
        if (service.Image.TryGetValue(out var image) && ImageReference.FindProblem(image) is { } problem)
        {
            yield return Refusal.ByClient($"Image '{image}'", service.Image.Source!, problem);
        }
    }

    private static IEnumerable<Refusal> CheckMode(Service service)
    {
        var mode = service.Deploy.Mode;
        if (!mode.TryGetValue(out var name) || name.Length == 0)
        {
            yield break;
        }

        if (!Modes.Contains(name, StringComparer.Ordinal))
        {
            yield return Refusal.ByClient($"deploy.mode '{name}'", mode.Source!, "must be replicated, global, replicated-job or global-job") with
            {
                Replacement = Modes.FirstOrDefault(m => m.Equals(name, StringComparison.OrdinalIgnoreCase)),
            };
        }
    }

    // The word counts only where deploy.restart_policy is absent.
    private static IEnumerable<Refusal> CheckRestart(Service service)
    {
        if (service.Deploy.RestartPolicy.IsPresent || !service.Restart.TryGetValue(out var text) || text.Length == 0)
        {
            yield break;
        }

        var colon = text.IndexOf(':');
        var word = colon < 0 ? text : text[..colon];
        if (colon >= 0 && !int.TryParse(text[(colon + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            yield return Refusal.ByClient($"restart '{text}'", service.Restart.Source!, "must have a whole number behind the colon");
        }
        else if (word is not ("no" or "always" or "on-failure" or "unless-stopped"))
        {
            yield return Refusal.ByClient($"restart '{text}'", service.Restart.Source!, "must be no, always, on-failure or unless-stopped");
        }
    }

    private static IEnumerable<Refusal> CheckHealth(Service service)
    {
        var health = service.Healthcheck;
        if (health.Disable.Is(true) && health.Test is [var first, ..])
        {
            yield return Refusal.ByClient("healthcheck.disable", health.Disable.Source!, "does not go with a test") with { Other = first.Source!.Node };
        }
    }

    private static IEnumerable<Refusal> CheckCpus(string setting, ResourceSection section)
    {
        var cpus = section.GetText("cpus");
        if (cpus.TryGetValue(out var text) && text.Length > 0 && FindCpuProblem(text) is { } problem)
        {
            yield return Refusal.ByClient($"{setting} '{text}'", cpus.Source!, problem);
        }
    }

    // Go's big.Rat: a fraction, or a decimal with exponent; the engine counts in billionths.
    private static string? FindCpuProblem(string text)
    {
        if (text.Split('/') is [var numerator, var denominator])
        {
            return BigInteger.TryParse(numerator, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var top)
                && BigInteger.TryParse(denominator, NumberStyles.None, CultureInfo.InvariantCulture, out var bottom)
                && !bottom.IsZero
                ? (top * 1_000_000_000 % bottom).IsZero ? null : "is finer than a billionth of a processor"
                : "must be a number";
        }

        if (text.Length > 40 || !text.All(static c => char.IsAsciiDigit(c) || c is '.' or '+' or '-' or 'e' or 'E'))
        {
            // Hexadecimal and other spellings that Go reads are left alone.
            return text.Any(char.IsAsciiDigit) && text.AsSpan().ContainsAny(OtherSpellings) ? null : "must be a number";
        }

        return !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? "must be a number"
            : decimal.Round(number, 9) != number ? "is finer than a billionth of a processor"
            : null;
    }

    private static IEnumerable<Refusal> CheckCredentials(Service service)
    {
        if (service.FindEntry("credential_spec") is not { Value: Compose.Values.ComposeMapping spec } entry)
        {
            yield break;
        }

        var given = ((string[])["config", "file", "registry"]).Where(k => spec.Find(k) is { Value: Compose.Values.ComposeScalar { IsNull: false, IsUnknown: false, Text.Length: > 0 } }).ToList();
        if (given.Count > 1)
        {
            yield return new Refusal("credential_spec", entry.Key, $"must hold one of config, file and registry, not {string.Join(" and ", given)}", Analysis.Findings.FindingStage.Deploy);
        }
    }

    private static IEnumerable<Refusal> CheckTargets(string kind, IEnumerable<ServiceFile> files)
    {
        var seen = new Dictionary<string, ServiceFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!(file.FilePath is { IsAbsent: true } or { IsKnown: true, Value: "" } ? file.Name : file.FilePath).TryGetValue(out var path))
            {
                continue;
            }

            if (!seen.TryAdd(path, file))
            {
                yield return Refusal.ByClient($"Target '{path}' of {kind} '{file.Name}'", file.Item, $"is the target of another {kind}") with { Other = seen[path].Item.Node };
            }
        }
    }
}
