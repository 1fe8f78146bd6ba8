using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Origins;

/// <summary>One step of a <see cref="Provenance"/>.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="Site">The node that makes it: the alias, the value of <c>&lt;&lt;</c>, the overridden node, the <c>extends</c> or <c>include</c> value.</param>
public sealed record ProvenanceStep(ProvenanceKind Kind, YamlNode Site);
