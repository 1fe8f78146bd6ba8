namespace StackLint.Analysis.Findings;

/// <summary>A line below a finding's excerpt: <c>= need: 12 tasks + 1 virtual IP</c>.</summary>
/// <param name="Label">The word before the colon.</param>
/// <param name="Text">What it says.</param>
public sealed record FindingNote(string Label, string Text);
