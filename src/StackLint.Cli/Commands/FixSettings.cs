using StackLint.Analysis.Findings;

namespace StackLint.Cli.Commands;

/// <summary>What is to be done with fixes.</summary>
/// <param name="PrintsPatch">Whether a patch is printed and nothing written.</param>
/// <param name="MostAllowed">The least harmless fixes that are applied.</param>
internal sealed record FixSettings(bool PrintsPatch, FixApplicability MostAllowed);
