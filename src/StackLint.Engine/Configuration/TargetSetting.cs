namespace StackLint.Engine.Configuration;

/// <summary>The values of <c>stacklint.target</c>.</summary>
public enum TargetSetting
{
    /// <summary>From the evidence in name and content.</summary>
    Auto,

    Swarm,

    Compose,

    Both,
}
