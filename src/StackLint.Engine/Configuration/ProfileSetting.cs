namespace StackLint.Engine.Configuration;

/// <summary>The values of <c>stacklint.profile</c>.</summary>
public enum ProfileSetting
{
    /// <summary>The profile of the target.</summary>
    Auto,

    Swarm,

    Compose,

    Scale,
}
