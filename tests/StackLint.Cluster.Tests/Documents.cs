using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cluster.Tests;

/// <summary>Reads texts as cluster documents.</summary>
internal static class Documents
{
    internal static YamlFile Parse(string text, string name) => YamlParser.Parse(new SourceFile(name, SourceText.From(text)));

    internal static LaunchpadDocument Launchpad(string text, VariableSource? variables = null) =>
        (LaunchpadDocument)ClusterReader.Read(Parse(text, "launchpad.yaml"), ClusterDocumentKind.Launchpad, variables);

    internal static DaemonDocument Daemon(string text) =>
        (DaemonDocument)ClusterReader.Read(Parse(text, "daemon.json"), ClusterDocumentKind.Daemon);

    internal static NodesDocument Nodes(string text) =>
        (NodesDocument)ClusterReader.Read(Parse(text, "nodes.json"), ClusterDocumentKind.Nodes);

    /// <summary>The characters at a location.</summary>
    internal static string At(this ClusterDocument document, Location location) => document.Source.Text.ToString(location.SourceSpan);

    /// <summary>Each problem as <c>Kind characters: message</c>.</summary>
    internal static string[] Told(this ClusterDocument document) =>
        [.. document.Problems.Select(p => $"{p.Kind} {document.At(p.Location)}: {p.Message}")];
}
