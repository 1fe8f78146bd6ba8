using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Compose.Words;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>What a project declares at its top level.</summary>
internal sealed class Declarations(ComposeProject project)
{
    // Where so many names lead nowhere, none is a slip.
    private const int MaxNear = 1000;

    private readonly Dictionary<(string Kind, string Name, string User), string?> _near = [];

    /// <summary>Whether the reference leads somewhere, or nobody can tell: a section in a wrong form is reported for its form.</summary>
    internal bool Contain(NamedReference reference) => project.FindEntry(SectionOf(reference))?.Value switch
    {
        ComposeMapping section when section.Find(reference.Name) is not null => true,
        null or { IsNull: true } or ComposeMapping => reference is { Kind: "network", Name: Network.DefaultName },
        _ => true,
    };

    internal bool HasSection(NamedReference reference) => project.Has(SectionOf(reference));

    /// <summary>A declared name that may have been meant.</summary>
    internal string? FindNear(NamedReference reference)
    {
        var key = (reference.Kind, reference.Name, reference.User.Name);
        if (!_near.TryGetValue(key, out var near) && _near.Count < MaxNear)
        {
            near = project.FindEntry(SectionOf(reference))?.Value is ComposeMapping section
                ? NearestWord.Find(reference.Name, section.Entries.Select(static e => e.Name).Where(n => n != reference.User.Name))
                : null;
            _near.Add(key, near);
        }

        return near;
    }

    /// <summary>Whether a declared name is so near that it may have been meant.</summary>
    internal static bool MayMean(NamedReference reference, string name) => NearestWord.Find(reference.Name, [name]) is not null;

    /// <summary>Adds the declarations, where they need no more than the name.</summary>
    /// <param name="references">References of one kind, each name once.</param>
    internal CodeFix? Declare(IReadOnlyList<NamedReference> references)
    {
        var reference = references[0];
        if (reference.Kind is not ("network" or "volume")
            || !references.All(static r => r.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            || project.Mapping?.Node is not YamlMapping root
            || root.File.Path != reference.Location.GetLineSpan().Path)
        {
            return null;
        }

        var section = SectionOf(reference);
        List<KeyValuePair<string, string>> entries = [.. references.Select(static r => new KeyValuePair<string, string>(r.Name, "{}"))];
        var change = root.FindEntry(section)?.Value switch
        {
            null => NestedEntries.Add(root, [section], entries),
            YamlMapping mapping => YamlEdit.AddEntries(mapping, entries),
            _ => null,
        };
        return change is { } edit
            ? references.Aggregate(
                CodeFix.Unsafe($"Declare {reference.Kind} '{reference.Name}'" + (references.Count > 1 ? $" and {references.Count - 1} more" : ""), edit),
                (fix, r) => fix.Changing(section, r.Name))
            : null;
    }

    private static string SectionOf(NamedReference reference) => reference.Kind + "s";
}
