using System.Collections.Immutable;

namespace StackLint.Yaml.Syntax;

/// <summary>Expands merge keys as Docker's YAML reader does.</summary>
public static class YamlMergeKeys
{
    /// <summary>
    /// The effective entries of a mapping: its own in the order of the file, then the merged ones. Own entries win wherever
    /// <c>&lt;&lt;</c> stands; of several merged maps the earlier wins; nested merges go depth first; of equal own keys the first counts.
    /// A merge value that is no mapping (or list of mappings) contributes nothing; <see cref="YamlParser"/> reports it.
    /// </summary>
    public static ImmutableArray<YamlMergeEntry> Expand(YamlMapping mapping) =>
        throw new NotImplementedException();
}
