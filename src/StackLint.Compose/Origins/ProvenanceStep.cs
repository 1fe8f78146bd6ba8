using Microsoft.CodeAnalysis;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Origins;

/// <summary>One step of a <see cref="Provenance"/>.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="Site">
/// The node that makes it: the alias, the value of <c>&lt;&lt;</c>, the overridden node, the <c>extends</c> or <c>include</c> value,
/// the name of the file of variables, the scalar that refers to the variable.
/// </param>
public sealed record ProvenanceStep(ProvenanceKind Kind, YamlNode Site)
{
    /// <summary>The reference to the variable; null for other steps.</summary>
    public VariableReference? Variable { get; init; }

    /// <summary>Where a file of variables gives the value; null where none is known to, and for other steps.</summary>
    public Location? Definition { get; init; }

    /// <summary>The place to show: where the variable gets its value or else is referred to; the site of any other step.</summary>
    public Location GetLocation() =>
        Definition
        ?? (Variable is { } variable && Site is YamlScalar scalar ? scalar.GetPartLocation(variable.Start, variable.Length) : Site.GetLocation());
}
