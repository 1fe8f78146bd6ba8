using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;

namespace StackLint.Analysis.Findings;

/// <summary>What an action reported.</summary>
/// <param name="Diagnostic">Rule, place and message.</param>
/// <param name="Details">What a Roslyn diagnostic has no room for.</param>
/// <param name="Subject">The service it was found in, null for a finding about the project or a file.</param>
public sealed record Finding(Diagnostic Diagnostic, FindingDetails Details, Service? Subject);
