using System.Collections.Immutable;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>An item of <c>include</c>.</summary>
/// <param name="Site">The item.</param>
/// <param name="Paths">The files, merged in this order; none includes nothing.</param>
/// <param name="ProjectDirectory">The folder that their paths start from; null for that of the first.</param>
/// <param name="EnvFiles">The files of their variables, the later before the earlier; none for the <c>.env</c> of the folder.</param>
internal sealed record IncludeItem(
    ComposeValue Site,
    ImmutableArray<ComposeScalar> Paths,
    ComposeScalar? ProjectDirectory,
    ImmutableArray<ComposeScalar> EnvFiles)
{
    /// <summary>Whether a name in it depends on a variable.</summary>
    internal bool IsUnknown => Paths.Concat(EnvFiles).Append(ProjectDirectory).Any(static s => s is { IsUnknown: true });

    /// <summary>Reads both forms; null for any other.</summary>
    internal static IncludeItem? Read(ComposeValue item) => item switch
    {
        ComposeScalar { Kind: ComposeScalarKind.String } path => new IncludeItem(item, [path], null, []),
        ComposeMapping mapping => new IncludeItem(
            item,
            Texts(mapping.Find("path")?.Value),
            Texts(mapping.Find("project_directory")?.Value).FirstOrDefault(static d => d.Text.Length > 0),
            Texts(mapping.Find("env_file")?.Value)),
        _ => null,
    };

    private static ImmutableArray<ComposeScalar> Texts(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => [scalar],
        ComposeSequence sequence => [.. sequence.Items.OfType<ComposeScalar>().Where(static s => !s.IsNull)],
        _ => [],
    };
}
