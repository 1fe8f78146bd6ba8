using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Makes text changes in a file's own style; nothing outside the edit moves.</summary>
public static class YamlEdit
{
    /// <summary>Replaces a scalar by text that loads as exactly <paramref name="value"/>, kept in the old quotes where there were any.</summary>
    public static TextChange ReplaceValue(YamlScalar scalar, string value) =>
        throw new NotImplementedException();

    /// <summary>
    /// Adds entries to a mapping, after its last one, in its style (block indentation or flow). Each value is given as YAML text.
    /// Null when the mapping cannot take an entry without touching other lines.
    /// </summary>
    public static TextChange? AddEntries(YamlMapping mapping, IReadOnlyList<KeyValuePair<string, string>> entries) =>
        throw new NotImplementedException();

    /// <summary>Removes a list item with its line, or from its brackets. Null when it is the only item or shares its line with others.</summary>
    public static TextChange? RemoveItem(YamlSequence sequence, int index) =>
        throw new NotImplementedException();
}
