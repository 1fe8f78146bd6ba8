using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.StackTypes;
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

    /// <summary>
    /// The text that Docker makes of the scalar where it takes text (environment, labels, options), as Go prints what the YAML
    /// decoder made of it: <c>1.10</c> gives <c>1.1</c>, <c>010</c> gives <c>8</c>.
    /// </summary>
    public string LoadedText => GoText.Of(this);

    /// <summary>The variables that the scalar refers to, in order.</summary>
    public ImmutableArray<string> Variables => Interpolated.Variables;

    /// <summary>Where a part of <see cref="Text"/> is written: a substitution counts as a whole, and so does a value that was decoded.</summary>
    /// <param name="start">Offset into <see cref="Text"/>.</param>
    /// <param name="length">Length within <see cref="Text"/>.</param>
    public Location GetPartLocation(int start, int length)
    {
        if (!ReferenceEquals(Written, this) || BinaryText.IsTagged(Node))
        {
            return GetLocation();
        }

        var source = Interpolated.GetSourceSpan(start, length);
        return Node.GetPartLocation(source.Start, source.Length);
    }
}
