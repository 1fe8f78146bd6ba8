using Microsoft.CodeAnalysis;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>
/// A value as Docker sees it after aliases, merge keys, interpolation and the merging of files: data, plus the node it is
/// written at and the way it came.
/// </summary>
public abstract class ComposeValue
{
    private protected ComposeValue(YamlNode node, Provenance provenance)
    {
        Node = node;
        Provenance = provenance;
    }

    /// <summary>Where the value is written, aliases resolved: the place to edit.</summary>
    public YamlNode Node { get; }

    /// <summary>How it came from there to its place in the project.</summary>
    public Provenance Provenance { get; }

    /// <summary>
    /// The value as it is written, where Docker's decoder made this one of it: <c>"80:80"</c> behind a mapping with target and
    /// published, the text behind a list of words. Values made of one written value share it; otherwise the value itself.
    /// </summary>
    public ComposeValue Written { get => WrittenForm ?? this; init => WrittenForm = value; }

    /// <summary>The value that Docker's decoder made this one of; null when it is as written.</summary>
    internal ComposeValue? WrittenForm { get; init; }

    /// <summary>Whether this is YAML's null, written or implied by an empty value.</summary>
    public bool IsNull => this is ComposeScalar { Kind: ComposeScalarKind.Null };

    public Location GetLocation() => Node.GetLocation();
}
