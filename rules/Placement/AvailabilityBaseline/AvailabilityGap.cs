using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>Something that keeps a service from being found dead, or from being started again.</summary>
/// <param name="Setting">The name of what would help.</param>
/// <param name="Location">The place to show.</param>
/// <param name="Missing">What is missing, to be read after <c>has no</c>.</param>
/// <param name="IsOnPurpose">Whether the file says so itself.</param>
internal sealed record AvailabilityGap(string Setting, Location Location, string Missing, bool IsOnPurpose)
{
    private const string Health = "healthcheck";

    /// <summary>The health check that is missing or switched off.</summary>
    internal static AvailabilityGap? OfHealth(Service service)
    {
        var health = service.Healthcheck;
        if (health.Disable.Is(true))
        {
            return new AvailabilityGap(Health, health.Disable.GetLocation(), "health check: it is switched off", IsOnPurpose: true);
        }

        // The text NONE is no list, so that Docker runs it as a command.
        if (health.Test is [var first, ..] && first.Is("NONE") && health.FindEntry("test") is { Value: ComposeSequence { Written: ComposeSequence } })
        {
            return new AvailabilityGap(Health, first.GetLocation(), "health check: it is switched off", IsOnPurpose: true);
        }

        var isBuiltIn = service.Build.DockerfileInline is { IsUnknown: true }
            || service.Build.DockerfileInline.GetValueOr("").Contains("HEALTHCHECK", StringComparison.OrdinalIgnoreCase);
        return health.IsPresent || isBuiltIn ? null : new AvailabilityGap(Health, service.GetKeyLocation(), "health check", IsOnPurpose: false);
    }

    /// <summary>The restart policy that is missing; a swarm starts tasks again by default.</summary>
    internal static AvailabilityGap? OfRestart(Service service) =>
        service.Has("restart") || service.Deploy.IsUnknown || service.Deploy.RestartPolicy.IsPresent
            ? null
            : new AvailabilityGap("restart", service.GetKeyLocation(), "restart policy", IsOnPurpose: false);

    /// <summary>The number of attempts where it is not the wanted one. Without a number the attempts never end, which is no number either.</summary>
    internal static AvailabilityGap? OfAttempts(Service service, int wanted)
    {
        var policy = service.Deploy.RestartPolicy;
        if (policy.IsPresent)
        {
            return policy.MaxAttempts is { IsKnown: true } attempts && attempts.Value != wanted ? Report(attempts.GetLocation(), attempts.Value) : null;
        }

        const string Prefix = "on-failure:";
        return service.Restart.TryGetValue(out var restart)
            && restart.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(restart[Prefix.Length..], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var count)
            && count != wanted
                ? Report(service.Restart.GetLocation(), count)
                : null;

        AvailabilityGap Report(Location location, long found) => new("attempts", location, $"limit of {wanted} restart attempts but of {found}", IsOnPurpose: false);
    }
}
