using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster.Substitution;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>A scalar after resolution and substitution.</summary>
internal sealed class ClusterScalar
{
    internal ClusterScalar(YamlScalar node, SubstitutedText text)
    {
        Node = node;
        Substituted = text;
        // What Launchpad substitutes it reads as YAML once more, by then without quotes.
        Kind = text.IsSubstituted ? ScalarResolver.ResolvePlain(text.Text) : ScalarResolver.Resolve(node);
    }

    internal YamlScalar Node { get; }

    internal SubstitutedText Substituted { get; }

    internal ComposeScalarKind Kind { get; }

    internal bool IsUnknown => Substituted.IsUnknown;

    internal string Text => Substituted.Text;

    internal static bool IsNull(YamlNode node) => node.Resolved is YamlScalar scalar && ScalarResolver.Resolve(scalar) == ComposeScalarKind.Null;

    /// <summary>The place of a part of <see cref="Text"/>; a substitution counts as a whole.</summary>
    internal ClusterPlace GetPlace(TextSpan part, ClusterPlace? key = null)
    {
        var source = Substituted.GetSourceSpan(part);
        return ClusterPlace.Part(Node, source, source.Length == part.Length, key);
    }
}
