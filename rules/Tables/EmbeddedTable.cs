using System.Collections.Immutable;
using StackLint.Analysis.Packs;

namespace StackLint.Rules.Tables;

/// <summary>Reads the embedded text tables of the rules.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table, without comments and empty lines.</summary>
    /// <param name="name">Its name among the resources, for example <c>images/proxy-images.txt</c>.</param>
    internal static ImmutableArray<string> ReadLines(string name) => EmbeddedLines.Read(typeof(EmbeddedTable).Assembly, name);

    /// <summary>What follows the kind in those lines of a table that read <c>KIND VALUE [REST]</c>.</summary>
    internal static ImmutableArray<string> ReadKind(ImmutableArray<string> lines, string kind) => EmbeddedLines.ReadKind(lines, kind);
}
