namespace StackLint.Rules.Placement;

/// <summary>What SL4006 looks for.</summary>
public enum AvailabilityCheck
{
    /// <summary>A health check.</summary>
    Healthcheck,

    /// <summary>A restart policy, which <c>docker compose</c> does not set by itself.</summary>
    Restart,

    /// <summary>Both.</summary>
    All,
}
