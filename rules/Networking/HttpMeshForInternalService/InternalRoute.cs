using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Networking;

/// <summary>Why a routed service looks like one for other services.</summary>
/// <param name="Reason">The end of a message: <c>used internally by 'api'</c>.</param>
/// <param name="Severity">How sure that is.</param>
/// <param name="Related">Where it is seen.</param>
internal sealed record InternalRoute(string Reason, RuleSeverity Severity, ImmutableArray<RelatedLocation> Related);
