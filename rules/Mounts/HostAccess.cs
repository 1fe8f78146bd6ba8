namespace StackLint.Rules.Mounts;

/// <summary>What access to a path of the host means.</summary>
public enum HostAccess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>State or secrets of the host.</summary>
    Warning,

    /// <summary>As good as being root of the host.</summary>
    Error,
}
