using System.Collections.Immutable;

namespace StackLint.Yaml.Syntax;

/// <summary>An entry of a mapping after its merge keys took effect.</summary>
/// <param name="Entry">The entry where it is written: in the mapping itself, or in one that it merges.</param>
/// <param name="Via">The merge values (usually <see cref="YamlAlias"/>es below <c>&lt;&lt;</c>) passed on the way, outermost first; empty for an own entry.</param>
public sealed record YamlMergeEntry(YamlMappingEntry Entry, ImmutableArray<YamlNode> Via);
