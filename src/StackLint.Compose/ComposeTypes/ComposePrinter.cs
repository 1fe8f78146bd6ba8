using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What printing a project needs to know.</summary>
internal sealed class ComposePrinter(string? workingDirectory)
{
    /// <summary>The project's folder, null when it is not known.</summary>
    internal string? WorkingDirectory { get; } = workingDirectory;

    /// <summary>A value that is not written: it stands at the nearest key or scalar of what it belongs to.</summary>
    internal static ComposeScalar? Default(ComposeValue owner, ComposeScalarKind kind, string text) =>
        SiteOf(owner) is { } site ? Derived.Scalar(site, owner, kind, text) : null;

    private static YamlScalar? SiteOf(ComposeValue value) => value switch
    {
        ComposeScalar scalar => scalar.Node,
        ComposeMapping { Entries: [var first, ..] } => first.Key.Resolved as YamlScalar ?? SiteOf(first.Value),
        ComposeSequence { Items: [var first, ..] } => SiteOf(first),
        _ => value.Node as YamlScalar ?? KeyAbove(value.Node),
    };

    private static YamlScalar? KeyAbove(YamlNode? node)
    {
        while (node is not null && node.Entry is null)
        {
            node = node.Parent;
        }

        return node?.Entry?.Key.Resolved as YamlScalar;
    }
}
