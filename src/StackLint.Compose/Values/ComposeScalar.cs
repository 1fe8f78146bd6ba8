using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>A scalar after resolution and interpolation.</summary>
public sealed class ComposeScalar(YamlScalar node, Provenance provenance, ComposeScalarKind kind, InterpolatedText text)
    : ComposeValue(node, provenance)
{
    /// <summary>The scalar where it is written.</summary>
    public new YamlScalar Node { get; } = node;

    /// <summary>The kind before interpolation; a scalar with substitutions is a <see cref="ComposeScalarKind.String"/>.</summary>
    public ComposeScalarKind Kind { get; } = kind;

    /// <summary>The text in segments, literal and unknown.</summary>
    public InterpolatedText Interpolated { get; } = text;

    /// <summary>Whether any part depends on a variable without a value.</summary>
    public bool IsUnknown => Interpolated.IsUnknown;

    /// <summary>
    /// The text after interpolation, each unknown part as <see cref="InterpolatedText.Hole"/>. Numbers and booleans keep the
    /// text they are written with.
    /// </summary>
    public string Text => Interpolated.Text;

    /// <summary>The variables that the scalar refers to, in order.</summary>
    public ImmutableArray<string> Variables => Interpolated.Variables;
}
