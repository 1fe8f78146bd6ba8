namespace StackLint.Cluster.Daemon;

/// <summary>A key that the engine knows, or once knew.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">What the engine makes of it.</param>
/// <param name="Since">The version that removed it.</param>
/// <param name="Instead">The key that has the effect; null when none has.</param>
internal sealed record DaemonKnownKey(string Name, DaemonKeyType Type, string? Since, string? Instead);
