using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.ComposeTypes;

/// <summary>
/// compose-go takes keys with <c>x-</c> for extensions also where keys are names of the user's choice (environment, labels,
/// networks of a service): it collects them under one key, which is then loaded as a name of its own.
/// </summary>
internal static class StrayExtensions
{
    private const string Key = "#extensions";

    /// <summary>The mapping as it is loaded.</summary>
    /// <param name="mapping">The mapping as it is written.</param>
    /// <param name="isText">Whether the extensions become a text; otherwise they become an empty mapping.</param>
    internal static ComposeMapping Collect(ComposeMapping mapping, bool isText)
    {
        var strays = mapping.Entries.Where(static e => StructType.IsExtension(e.Name)).ToList();
        if (strays is not [var first, ..] || first.Key.Resolved is not YamlScalar site)
        {
            return mapping;
        }

        ComposeValue value = isText
            ? Derived.Scalar(site, first.Value, ComposeScalarKind.String, Text(strays))
            : Derived.Map(first.Value, []);
        return Derived.Map(mapping, mapping.Entries.RemoveAll(static e => StructType.IsExtension(e.Name)).Add(new ComposeEntry(Key, first.Key, value)));
    }

    // Go prints a map sorted by its keys.
    private static string Text(IEnumerable<ComposeEntry> entries) =>
        $"map[{string.Join(' ', entries.OrderBy(static e => e.Name, StringComparer.Ordinal).Select(static e => $"{e.Name}:{Text(e.Value)}"))}]";

    private static string Text(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Text(mapping.Entries),
        ComposeSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Text))}]",
        ComposeScalar scalar => GoText.Of(scalar),
        _ => "",
    };
}
