using System.Collections.Immutable;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A struct: known keys with a type each.</summary>
/// <param name="fields">The keys.</param>
internal class RecordType(params RecordField[] fields) : StackType
{
    private readonly Dictionary<string, RecordField> _fields = fields.ToDictionary(static f => f.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, RecordField> _fieldsInAnyCase = fields.ToDictionary(static f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The minor version from which on the schema lets unknown keys pass: the decoder then takes known ones in any case and drops the rest.</summary>
    internal int OpenSince { get; init; } = int.MaxValue;

    /// <summary>A key that the schema knows and the decoder does not: it is dropped; null when there is none.</summary>
    internal string? LostKey { get; init; }

    /// <summary>Whether <c>x-</c> keys are kept and printed.</summary>
    internal bool KeepsExtensions { get; init; }

    /// <summary>The key that a scalar in place of the map stands for; null when there is no such form.</summary>
    internal string? ScalarKey { get; init; }

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                var entries = decoder.IsUnchecked || decoder.MinorVersion >= OpenSince
                    ? DecodeOpen(mapping, path, decoder)
                    : mapping.Entries.Where(e => !IsLost(e, path, decoder)).Select(e => DecodeEntry(e, path, decoder));
                return Derived.Map(mapping, entries);
            case ComposeScalar { Kind: ComposeScalarKind.String } scalar when ScalarKey is not null:
                return Derived.Map(scalar, [new ComposeEntry(ScalarKey, scalar.Node, scalar)]);
            case ComposeScalar scalar when scalar.IsNull || scalar.IsUnknown:
                return value;
            default:
                decoder.RefuseShape(value, path, $"expected a map, got '{GoText.KindOf(value)}'");
                return value;
        }
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || (value is ComposeMapping mapping && mapping.Entries.All(IsZero));

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (below is not ComposeMapping lower || above is not ComposeMapping upper)
        {
            return above is ComposeMapping ? Overriding.Replace(below, above) : base.Merge(below, above, path, merger);
        }

        return StackMerger.Join(
            lower,
            upper,
            (under, over) => TypeOf(under.Name).Merge(under.Value, over.Value, path.Child(under.Name), merger),
            alone => TypeOf(alone.Name).MergeAlone(alone.Value, path.Child(alone.Name), merger),
            added => !TypeOf(added.Name).IsLostWhenAdded(added.Value));
    }

    internal override ComposeValue MergeAlone(ComposeValue value, TreePath path, StackMerger merger) => value is ComposeMapping mapping
        ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = TypeOf(e.Name).MergeAlone(e.Value, path.Child(e.Name), merger) }))
        : value;

    internal override ComposeValue Print(ComposeValue value)
    {
        if (value is not ComposeMapping mapping)
        {
            return value.IsNull ? new ComposeMapping(value.Node, value.Provenance, []) : PrintedScalar.All(value);
        }

        var printed = mapping.Entries
            .Where(e => _fields.TryGetValue(e.Name, out var field) ? field.IsAlwaysPrinted || !field.Type.IsZero(e.Value) : KeepsExtensions || !IsExtension(e))
            .Select(e => e with { Value = TypeOf(e.Name).Print(e.Value) });
        return Derived.Map(mapping, printed.Concat(Missing(mapping)));
    }

    /// <summary>The entries that Docker prints though the file has none.</summary>
    protected virtual IEnumerable<ComposeEntry> Missing(ComposeMapping mapping) => [];

    /// <summary>Whether the key is one that the schema lets pass anywhere on the level of objects.</summary>
    protected static bool IsExtension(ComposeEntry entry) => entry.Name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Brings a key with its value to Docker's form.</summary>
    protected virtual ComposeEntry DecodeEntry(ComposeEntry entry, TreePath path, StackDecoder decoder) =>
        entry with { Value = TypeOf(entry.Name).Decode(entry.Value, path.Child(entry.Name), decoder) };

    private bool IsZero(ComposeEntry entry) =>
        _fields.TryGetValue(entry.Name, out var field) ? field.Type.IsZero(entry.Value) : IsExtension(entry) && !KeepsExtensions;

    /// <summary>The type of a key.</summary>
    protected StackType TypeOf(string name) => _fields.TryGetValue(name, out var field) ? field.Type : AnyType.Instance;

    // Of keys that differ in case alone, Docker takes the field's own name, else the tag, else any.
    private static ComposeEntry? KeyOf(RecordField field, ComposeMapping mapping) =>
        (field.GoName is { } name ? mapping.Find(name) : null)
        ?? mapping.Find(field.Name)
        ?? mapping.Entries.FirstOrDefault(e => e.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));

    private ImmutableArray<ComposeEntry> DecodeOpen(ComposeMapping mapping, TreePath path, StackDecoder decoder)
    {
        var kept = ImmutableArray.CreateBuilder<ComposeEntry>();
        var wasUnchecked = decoder.IsUnchecked;
        foreach (var entry in mapping.Entries)
        {
            if (IsExtension(entry) && KeepsExtensions)
            {
                kept.Add(entry);
            }
            else if (_fieldsInAnyCase.TryGetValue(entry.Name, out var field) && ReferenceEquals(KeyOf(field, mapping), entry))
            {
                decoder.IsUnchecked |= entry.Name != field.Name;
                kept.Add(DecodeEntry(entry with { Name = field.Name }, path, decoder));
                decoder.IsUnchecked = wasUnchecked;
            }
            else if (!IsExtension(entry))
            {
                Drop(entry, path, decoder);
            }
        }

        return kept.ToImmutable();
    }

    private bool IsLost(ComposeEntry entry, TreePath path, StackDecoder decoder)
    {
        if (entry.Name != LostKey)
        {
            return false;
        }

        Drop(entry, path, decoder);
        return true;
    }

    /// <summary>Reports a key that goes.</summary>
    protected static void Drop(ComposeEntry entry, TreePath path, StackDecoder decoder) =>
        decoder.Drop(entry.Key, entry.Value.Provenance, path.Child(entry.Name), $"'{entry.Name}' is no key here and is dropped");
}
