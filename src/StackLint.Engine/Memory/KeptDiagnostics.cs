using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Engine.Running;

namespace StackLint.Engine.Memory;

/// <summary>What the engine itself had to say of a file.</summary>
/// <param name="Units">The projects it belonged to, or the document that it is.</param>
/// <param name="Found">The findings.</param>
internal sealed record KeptDiagnostics(ImmutableArray<LintedUnit> Units, ImmutableArray<ReportedDiagnostic> Found);
