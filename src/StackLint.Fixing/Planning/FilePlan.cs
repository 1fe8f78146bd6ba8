using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Fixing.Planning;

/// <summary>The fixes of one file that are applied together.</summary>
/// <param name="File">The file as it is now.</param>
/// <param name="Fixes">The fixes in the order of their places; no two overlap.</param>
internal sealed record FilePlan(SourceFile File, ImmutableArray<PlannedFix> Fixes)
{
    internal string FullPath => File.FullPath!;

    /// <summary>The file with the fixes applied.</summary>
    internal SourceFile Apply() => File.With(File.Text.WithChanges(Fixes.SelectMany(static f => f.Fix.Changes).OrderBy(static c => c.Span.Start)).ToString());
}
