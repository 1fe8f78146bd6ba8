using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Analysis.Findings;

/// <summary>Text changes that cure a finding, in the file of its primary location.</summary>
/// <param name="Title">What it does, as an order: <c>Set the limit to 512M</c>.</param>
/// <param name="Applicability">Whether it may be applied without a look.</param>
/// <param name="Changes">The changes; never overlapping, and empty only in a report, where they would show a credential.</param>
public sealed record CodeFix(string Title, FixApplicability Applicability, ImmutableArray<TextChange> Changes)
{
    /// <summary>
    /// Routes in what Docker loads at or below which values may change; nothing else may, or the fix is refused when it is applied.
    /// Where none are given, a safe fix may change nothing, an unsafe one the services of its finding, or, for a finding about no
    /// service, the element of the top level that it stands in.
    /// </summary>
    public ImmutableArray<YamlPath> Effects { get; init; } = [];

    public static CodeFix Safe(string title, params ReadOnlySpan<TextChange> changes) => new(title, FixApplicability.Safe, [.. changes]);

    public static CodeFix Unsafe(string title, params ReadOnlySpan<TextChange> changes) => new(title, FixApplicability.Unsafe, [.. changes]);

    /// <summary>The same fix, which may change what Docker loads at or below a route: <c>fix.Changing("networks", name)</c>.</summary>
    /// <param name="route">Keys and indices from the root of the model, or of a cluster document; none for all of it.</param>
    public CodeFix Changing(params ReadOnlySpan<object> route) => this with { Effects = Effects.Add(new YamlPath([.. route])) };

    /// <summary>The same fix, which may change what Docker loads of a service: <c>fix.ChangingService(service, "logging")</c>.</summary>
    /// <param name="service">The service.</param>
    /// <param name="keys">Keys and indices within the service; none for all of it.</param>
    public CodeFix ChangingService(Service service, params ReadOnlySpan<object> keys) => Changing(["services", service.Name, .. keys]);

    /// <summary>
    /// The same fix, which may change the values that its edits stand in, at the routes at which they are written: that of the mapping
    /// where a key is changed or added. For cluster documents, whose models are their trees.
    /// </summary>
    /// <param name="file">The file that it edits.</param>
    public CodeFix ChangingEdited(YamlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return this with { Effects = [.. Effects, .. Changes.Select(c => RouteOf(file, c.Span))] };
    }

    private static YamlPath RouteOf(YamlFile file, TextSpan span)
    {
        var node = file.Documents.Select(d => d.FindNode(span)).FirstOrDefault(static n => n is not null);

        // What is inserted at the edge of a node stands in the one around it.
        while (span.IsEmpty && node is not null && (node.Span.Start == span.Start || node.Span.End == span.Start))
        {
            node = node.Parent;
        }

        return node is null ? new YamlPath([])
            : node.Entry is { } entry && ReferenceEquals(entry.Key, node) ? YamlPath.Of(node.Parent!)
            : YamlPath.Of(node);
    }
}
