using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Writes as a stack takes it what Compose writes in another form or under another key.</summary>
internal static class StackFormFix
{
    /// <summary>The fix; null where the value comes from elsewhere, or more than this edit would be needed.</summary>
    internal static CodeFix? Create(FoundProblem found)
    {
        var problem = found.Problem;
        if (found.IsOtherTarget || !problem.Provenance.IsDirect || SharedNodes.IsAnchored(problem.Node))
        {
            return null;
        }

        return (problem.Path.Split('.'), problem.Node) switch
        {
            (["services", _, "depends_on"], YamlMapping services) => ListNames(services),
            (["services", ..], YamlScalar { IsKey: true, Entry: { } entry, Parent: YamlMapping body } key) when Destination(key.Value) is { } place =>
                MoveBelowDeploy(body, entry, place.Section, place.Key),
            _ => null,
        };
    }

    private static (string Section, string Key)? Destination(string key) => key switch
    {
        "mem_limit" => ("limits", "memory"),
        "mem_reservation" => ("reservations", "memory"),
        "cpus" => ("limits", "cpus"),
        _ => null,
    };

    private static CodeFix? ListNames(YamlMapping services)
    {
        if (services.Entries.Any(static e => e.IsMerge || e.Key is not YamlScalar) || SharedNodes.HoldsAnchor(services) || TextOf(services).Contains('#'))
        {
            return null;
        }

        const string title = "List the names alone";
        return services.IsFlow
            ? CodeFix.Unsafe(title, new TextChange(services.Span, $"[{string.Join(", ", services.Entries.Select(static e => TextOf(e.Key)))}]"))
            : CodeFix.Unsafe(title, [.. services.Entries.Select(static e => new TextChange(e.Span, $"- {TextOf(e.Key)}"))]);
    }

    private static CodeFix? MoveBelowDeploy(YamlMapping body, YamlMappingEntry entry, string section, string key)
    {
        if (entry.Value is not YamlScalar { Anchor: null, Tag: null } value || Write(value, key) is not { } written)
        {
            return null;
        }

        string[] path = ["deploy", "resources", section];
        var title = $"Write it as deploy.resources.{section}.{key}";
        if (body.FindEntry(path[0]) is null)
        {
            return NestedEntries.Replace(body, entry, path, [new(key, written)]) is { } replaced ? CodeFix.Unsafe(title, replaced) : null;
        }

        var depth = 0;
        var deepest = body;
        while (depth < path.Length && deepest.FindEntry(path[depth]) is { } next)
        {
            if (next.Value is not YamlMapping { Anchor: null } mapping)
            {
                return null;
            }

            deepest = mapping;
            depth++;
        }

        // Two values are a contradiction that only the author can solve.
        return deepest.FindEntry(key) is null
            && NestedEntries.Add(deepest, path.AsSpan(depth), [new(key, written)]) is { } added
            && YamlEdit.RemoveEntries(body, e => ReferenceEquals(e, entry)) is { } removed
                ? CodeFix.Unsafe(title, [.. removed.Append(added).OrderBy(static c => c.Span.Start)])
                : null;
    }

    // A stack takes these as texts only.
    private static string? Write(YamlScalar value, string key)
    {
        if (value.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded || value.Value.Contains('\n')
            || (key == "memory" && !value.Value.Contains('$') && !ByteSize.TryParse(value.Value, out _, out _)))
        {
            return null;
        }

        return ScalarResolver.Resolve(value) == ComposeScalarKind.String ? TextOf(value) : YamlQuoting.Quote(value.Value);
    }

    private static string TextOf(YamlNode node) => node.File.Text.ToString(node.Span);
}
