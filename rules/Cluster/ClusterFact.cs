using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Cluster;

/// <summary>Something that the documents of the run, or the settings, say of the cluster.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
/// <param name="Value">The fact.</param>
/// <param name="Sources">Where documents say so; empty for a setting.</param>
internal sealed record ClusterFact<T>(T Value, ImmutableArray<RelatedLocation> Sources);
