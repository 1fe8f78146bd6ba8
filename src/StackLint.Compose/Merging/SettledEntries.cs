using System.Collections.Immutable;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>
/// Keeps apart what a document leaves as the documents before it made it: a service that is checked and in its long form needs
/// no second look, so that a thousand small documents cost what they hold.
/// </summary>
internal sealed class SettledEntries
{
    private static readonly string[] Sections = ["services", "volumes", "networks", "secrets", "configs", "models"];

    private readonly Dictionary<string, Dictionary<string, ComposeValue>> _settled = new(StringComparer.Ordinal);

    /// <summary>The project without the entries that are as they were.</summary>
    internal ComposeMapping Without(ComposeMapping project) => _settled.Count == 0 ? project : Map(project, static (_, e) => e, Changed);

    /// <summary>The project with its changed entries in the form they were brought to; these are settled now.</summary>
    /// <param name="project">The whole project.</param>
    /// <param name="changed">What <see cref="Without"/> left of it, checked and in its long form.</param>
    internal ComposeMapping Join(ComposeMapping project, ComposeMapping changed)
    {
        var joined = _settled.Count == 0
            ? changed
            : Map(project, (name, _) => changed.Find(name)!, (name, section) => Joined(name, section, (ComposeMapping)changed.Find(name)!.Value));
        foreach (var (name, section) in SectionsOf(changed))
        {
            if (!_settled.TryGetValue(name, out var known))
            {
                known = new Dictionary<string, ComposeValue>(StringComparer.Ordinal);
                _settled.Add(name, known);
            }

            foreach (var entry in section.Entries)
            {
                known[entry.Name] = entry.Value;
            }
        }

        return joined;
    }

    private ComposeMapping Changed(string name, ComposeMapping section) => _settled.TryGetValue(name, out var known)
        ? Derived.Map(section, section.Entries.Where(e => !IsSettled(known, e)))
        : section;

    private ComposeMapping Joined(string name, ComposeMapping section, ComposeMapping changed)
    {
        if (!_settled.TryGetValue(name, out var known))
        {
            return changed;
        }

        var entries = section.Entries.ToBuilder();
        var next = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            // Both have the same order, and nothing on the way drops or adds an entry.
            entries[i] = IsSettled(known, entries[i]) ? entries[i] : changed.Entries[next++];
        }

        return Derived.Map(section, entries.DrainToImmutable());
    }

    private static bool IsSettled(Dictionary<string, ComposeValue> known, ComposeEntry entry) =>
        known.TryGetValue(entry.Name, out var value) && ReferenceEquals(value, entry.Value);

    private static IEnumerable<(string Name, ComposeMapping Section)> SectionsOf(ComposeMapping project) =>
        from entry in project.Entries
        where entry.Value is ComposeMapping && Sections.Contains(entry.Name, StringComparer.Ordinal)
        select (entry.Name, (ComposeMapping)entry.Value);

    private static ComposeMapping Map(ComposeMapping project, Func<string, ComposeEntry, ComposeEntry> other, Func<string, ComposeMapping, ComposeMapping> change)
    {
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>(project.Entries.Length);
        foreach (var entry in project.Entries)
        {
            entries.Add(entry.Value is ComposeMapping section && Sections.Contains(entry.Name, StringComparer.Ordinal)
                ? entry with { Value = change(entry.Name, section) }
                : other(entry.Name, entry));
        }

        return Derived.Map(project, entries.MoveToImmutable());
    }
}
