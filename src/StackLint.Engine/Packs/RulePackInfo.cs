namespace StackLint.Engine.Packs;

/// <summary>A rule assembly as it is named in reports.</summary>
/// <param name="Name">The name of the assembly.</param>
/// <param name="Version">Its informational version without the commit.</param>
/// <param name="Path">Its path as it was given.</param>
public sealed record RulePackInfo(string Name, string Version, string Path);
