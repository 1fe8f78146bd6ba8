using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Compose.Environments;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A cluster document that was read, with what its reader stumbles over.</summary>
/// <param name="Selected">The file.</param>
/// <param name="Document">What it says.</param>
/// <param name="Errors">What is no YAML, or no JSON where that is asked for, and keys that stand twice.</param>
internal sealed record ReadDocument(SelectedDocument Selected, ClusterDocument Document, ImmutableArray<YamlError> Errors)
{
    internal bool IsBroken => Errors.Any(static e => e.Kind != YamlErrorKind.DuplicateKey);

    /// <summary>Reads a document; bad input becomes errors.</summary>
    /// <param name="selected">The file.</param>
    /// <param name="environment">The variables; null when nothing is known of them.</param>
    internal static ReadDocument Read(SelectedDocument selected, VariableSource? environment)
    {
        var document = ClusterReader.Read(selected.File.Yaml!, selected.Kind, environment);

        // What YAML says of a text that must be JSON is beside the point. A text within the document (the TOML of MKE) is a rule's.
        ImmutableArray<YamlError> syntax =
        [
            .. document.Problems
                .Where(static p => p is { Kind: ClusterProblemKind.Syntax, Tool: not ClusterTool.Mke })
                .Select(static p => new YamlError(YamlErrorKind.Syntax, p.Location.SourceSpan, p.Message)),
        ];
        return new ReadDocument(selected, document, syntax.IsEmpty ? document.Yaml.Errors : [.. syntax, .. document.Yaml.Errors.Where(static e => e.IsLimit)]);
    }
}
