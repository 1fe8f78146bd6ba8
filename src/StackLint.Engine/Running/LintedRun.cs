using System.Collections.Immutable;

namespace StackLint.Engine.Running;

/// <summary>All that one run looked at.</summary>
/// <param name="Projects">The projects, in the order of their plans.</param>
/// <param name="Documents">The cluster documents, in the order of their paths.</param>
internal sealed record LintedRun(ImmutableArray<LintedProject> Projects, ImmutableArray<LintedDocument> Documents);
