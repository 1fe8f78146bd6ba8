namespace StackLint.Cluster;

/// <summary>How Launchpad reaches a host.</summary>
public enum LaunchpadProtocol
{
    /// <summary>Nothing is written that says how.</summary>
    None,

    Ssh,

    /// <summary>Windows remote management: the host runs Windows.</summary>
    WinRM,

    /// <summary>The machine that Launchpad runs on.</summary>
    Localhost,

    /// <summary>The <c>ssh</c> command with its own configuration.</summary>
    OpenSsh,
}
