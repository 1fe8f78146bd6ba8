using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Resources;

/// <summary>The <c>memory</c> entry below <c>deploy.resources.limits</c> or <c>.reservations</c> of a service, or the place where it would stand.</summary>
internal sealed class ResourceEntry
{
    private readonly Service _service;
    private readonly ImmutableArray<ComposeSection> _sections;
    private readonly ImmutableArray<string> _path;

    private ResourceEntry(Service service, ResourceSection resource, string key)
    {
        _service = service;
        _sections = [service, service.Deploy, service.Deploy.Resources, resource];
        _path = ["deploy", "resources", key];
        Memory = resource.Memory;
    }

    internal Located<ByteSize> Memory { get; }

    /// <summary>Whether something is reserved or limited, as far as can be told: what cannot be known counts.</summary>
    internal bool IsSet => Memory.IsUnknown || (Memory.TryGetValue(out var size) && size.Bytes > 0) || IsHidden;

    /// <summary>Whether something other than a mapping stands on the way: nothing below it is known.</summary>
    internal bool IsHidden => _sections.Any(static s => s.IsUnknown);

    /// <summary>The deepest entry that is written on the way.</summary>
    internal ComposeEntry Deepest => _sections[LastWritten].Entry!;

    private int LastWritten
    {
        get
        {
            var index = _sections.Length - 1;
            while (_sections[index].Entry is null)
            {
                index--;
            }

            return index;
        }
    }

    internal static ResourceEntry Limit(Service service) => new(service, service.Deploy.Resources.Limits, "limits");

    internal static ResourceEntry Reservation(Service service) => new(service, service.Deploy.Resources.Reservations, "reservations");

    /// <summary>Writes the entry with a value; null when that would change other places too, or cannot be done in place.</summary>
    internal CodeFix? CreateFix(string title, ByteSize value)
    {
        if (Memory.Source is ComposeScalar { Node: var written } zero)
        {
            return SharedNodes.IsEditable(zero) && ReferenceEquals(written.File, Deepest.Key.File)
                ? CodeFix.Unsafe(title, YamlEdit.ReplaceValue(written, value.ToString())).ChangingService(_service, [.. _path, "memory"])
                : null;
        }

        var last = LastWritten;
        return _sections[last].Mapping is { Node: YamlMapping node } mapping
            && SharedNodes.IsEditable(mapping)
            && ReferenceEquals(node.File, Deepest.Key.File)
            && NestedEntries.Add(node, _path.AsSpan()[last..], [new("memory", value.ToString())]) is { } change
                ? CodeFix.Unsafe(title, change).ChangingService(_service, [.. _path, "memory"])
                : null;
    }
}
