using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>A node, or a part of a scalar's decoded text, found in the file when it is asked for.</summary>
/// <param name="node">The node.</param>
internal sealed class ClusterPlace(YamlNode node)
{
    private readonly TextSpan _part;

    private ClusterPlace(YamlScalar scalar, TextSpan part, bool isExact)
        : this(scalar)
    {
        _part = part;
        IsPart = true;
        HasExactPart = isExact;
    }

    internal YamlNode Node { get; } = node;

    internal bool IsPart { get; }

    /// <summary>The place of the key; null when there is none.</summary>
    internal ClusterPlace? Key { get; init; }

    internal TextSpan Span => IsPart ? ((YamlScalar)Node).GetPartSpan(_part.Start, _part.Length) : Node.ReportSpan;

    internal bool IsExact => !IsPart || (HasExactPart && (Span != Node.ReportSpan || _part.Length == ((YamlScalar)Node).Value.Length));

    private bool HasExactPart { get; }

    /// <summary>A part of a scalar's text.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="part">Offsets into its decoded text.</param>
    /// <param name="isExact">Whether nothing but what is meant stands there.</param>
    /// <param name="key">The place of the key.</param>
    internal static ClusterPlace Part(YamlScalar scalar, TextSpan part, bool isExact = true, ClusterPlace? key = null) =>
        new(scalar, part, isExact) { Key = key };

    internal Location GetLocation() => Node.File.GetLocation(Span);
}
