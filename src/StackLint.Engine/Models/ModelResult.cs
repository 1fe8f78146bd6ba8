using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Engine.Models;

/// <summary>What <see cref="ModelRun"/> loaded.</summary>
/// <param name="Models">The projects, by the path of their last file.</param>
/// <param name="Notes">What everybody should know: files that were skipped.</param>
/// <param name="Failures">What could not be read; any makes the exit status 2.</param>
public sealed record ModelResult(ImmutableArray<LoadedModel> Models, ImmutableArray<RunNote> Notes, ImmutableArray<RunFailure> Failures);
