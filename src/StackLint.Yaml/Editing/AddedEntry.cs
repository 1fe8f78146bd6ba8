using System.Collections.Immutable;

namespace StackLint.Yaml.Editing;

/// <summary>An entry to add to a mapping.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value as YAML text, as for <see cref="YamlEdit.AddEntries"/>.</param>
/// <param name="Comments">The comments above it, each a line that begins with its mark; only a block mapping has room for them.</param>
public sealed record AddedEntry(string Key, string Value, ImmutableArray<string> Comments);
