namespace StackLint.Compose.Targets;

/// <summary>Where a file is deployed.</summary>
public enum ComposeTarget
{
    /// <summary><c>docker compose</c> on one engine.</summary>
    Compose,

    /// <summary><c>docker stack deploy</c> to a swarm.</summary>
    Swarm,

    /// <summary>The file shows evidence of both.</summary>
    Both,
}
