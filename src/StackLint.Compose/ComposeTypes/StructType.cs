using System.Collections.Immutable;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A mapping with known keys; others than extensions are not loaded.</summary>
/// <param name="isPointer">Whether an empty one is told from an absent one.</param>
/// <param name="fields">The type of each key.</param>
internal sealed class StructType(bool isPointer, params ReadOnlySpan<(string Key, ComposeType Type)> fields) : ComposeType
{
    private readonly Dictionary<string, ComposeType> _fields = Index(fields);

    /// <summary>Whether keys that begin with <c>x-</c> are kept.</summary>
    internal bool HasExtensions { get; init; } = true;

    /// <summary>Keys that are printed also where nobody wrote them, with their zero values.</summary>
    internal ImmutableArray<(string Key, ComposeScalarKind Kind, string Zero)> AlwaysPrinted { get; init; } = [];

    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeMapping mapping ? Each(mapping, path, (type, v, p) => type.Transform(v, p, decoder)) : value;

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeMapping mapping ? Each(mapping, path, (type, v, p) => type.Decode(v, p, decoder)) : value;

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is not ComposeMapping mapping)
        {
            return value.IsNull ? null : PrintedScalar.All(value);
        }

        var entries = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var entry in mapping.Entries)
        {
            var printed = _fields.TryGetValue(entry.Name, out var type)
                ? type.Print(entry.Value, printer)
                : HasExtensions && IsExtension(entry.Name) ? PrintedScalar.All(entry.Value) : null;
            if (printed is not null)
            {
                entries.Add(entry with { Value = printed });
            }
        }

        foreach (var (key, kind, zero) in AlwaysPrinted)
        {
            if (mapping.Find(key) is null && ComposePrinter.Default(mapping, kind, zero) is { } scalar)
            {
                entries.Add(new ComposeEntry(key, scalar.Node, scalar));
            }
        }

        return entries.Count == 0 && !isPointer ? null : Derived.Map(mapping, entries);
    }

    internal static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private static Dictionary<string, ComposeType> Index(ReadOnlySpan<(string Key, ComposeType Type)> fields)
    {
        var index = new Dictionary<string, ComposeType>(StringComparer.Ordinal);
        foreach (var (key, type) in fields)
        {
            index.Add(key, type);
        }

        return index;
    }

    private ComposeMapping Each(ComposeMapping mapping, TreePath path, Func<ComposeType, ComposeValue, TreePath, ComposeValue> apply)
    {
        ImmutableArray<ComposeEntry>.Builder? changed = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            if (!_fields.TryGetValue(entry.Name, out var type))
            {
                continue;
            }

            var value = apply(type, entry.Value, path.Child(entry.Name));
            if (!ReferenceEquals(value, entry.Value))
            {
                changed ??= mapping.Entries.ToBuilder();
                changed[i] = entry with { Value = value };
            }
        }

        return changed is null ? mapping : Derived.Map(mapping, changed.MoveToImmutable());
    }
}
