using StackLint.Yaml.Text;

namespace StackLint.Fixing;

/// <summary>A file that fixes changed, in memory.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it should be.</param>
/// <param name="FindingCount">How many findings the fixes were for.</param>
public sealed record FixedFile(SourceFile Before, SourceFile After, int FindingCount)
{
    /// <summary>The absolute path under which it was read.</summary>
    public string FullPath => Before.FullPath!;
}
