using System.Globalization;
using StackLint.Compose.Model;

namespace StackLint.Rules.Edits;

/// <summary>Tells what a stack file may say in the version that it declares.</summary>
internal static class StackSyntax
{
    /// <summary>The version with which ports and volumes can be written as mappings.</summary>
    internal const int LongSyntax = 2;

    /// <summary>The version with which a tmpfs in long syntax has a size.</summary>
    internal const int TmpfsSize = 6;

    /// <summary>The version with which processes can be limited.</summary>
    internal const int PidsLimit = 9;

    /// <summary>Whether the schema that a project is read by has what came with 3.<paramref name="minor"/>; a missing version, and 3, is the newest.</summary>
    internal static bool Has(ComposeProject project, int minor) =>
        !project.Version.TryGetValue(out var version)
        || !version.StartsWith("3.", StringComparison.Ordinal)
        || !int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var declared)
        || declared >= minor;
}
