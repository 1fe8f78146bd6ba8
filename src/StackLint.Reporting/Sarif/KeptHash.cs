namespace StackLint.Reporting.Sarif;

/// <summary>What identifies a finding, as it was hashed.</summary>
/// <param name="Address">The address of its file.</param>
/// <param name="Hash">The hash.</param>
internal sealed record KeptHash(string Address, string Hash);
