namespace StackLint.Analysis.Findings;

/// <summary>Who refuses what a finding is about.</summary>
public enum FindingStage
{
    /// <summary>The loader: <c>docker stack config</c> or <c>docker compose config</c> already fails.</summary>
    Load,

    /// <summary>The client, on deployment.</summary>
    Deploy,

    /// <summary>The swarm's manager or the engine.</summary>
    Manager,
}
