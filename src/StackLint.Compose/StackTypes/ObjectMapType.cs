using StackLint.Compose.Loading;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>The top level's <c>networks</c>, <c>volumes</c>, <c>configs</c> or <c>secrets</c>: a later file's entry replaces an earlier one whole.</summary>
/// <param name="element">The type of the entries.</param>
/// <param name="isChecked">Whether the schema refuses names that it does not allow; it does not look at networks of other names.</param>
internal sealed class ObjectMapType(ObjectType element, bool isChecked = true) : MapType(element)
{
    internal override ComposeValue Print(ComposeValue value) => value is ComposeMapping mapping
        ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = element.PrintObject(e) }))
        : base.Print(value);

    protected override ComposeValue DecodeElement(ComposeEntry entry, TreePath path, StackDecoder decoder)
    {
        decoder.IsUnchecked = !isChecked && !entry.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
        var value = element.DecodeObject(entry, path, decoder);
        decoder.IsUnchecked = false;
        return value;
    }

    protected override ComposeValue MergeElement(ComposeEntry below, ComposeEntry above, TreePath path, StackMerger merger)
    {
        if (below.Value is ComposeMapping lower)
        {
            foreach (var entry in lower.Entries.Where(static e => !IsImplied(e)))
            {
                if ((above.Value as ComposeMapping)?.Find(entry.Name) is not { } later || IsImplied(later))
                {
                    merger.Lose(LoadLossKind.BaseReplaced, entry.Value, path.Child(entry.Name), above.Value, "a later file's entry replaces this one whole");
                }
            }
        }

        return Overriding.Replace(below.Value, above.Value);
    }

    // An extension asks for nothing, and the file of a config without one is not written.
    private static bool IsImplied(ComposeEntry entry) =>
        entry.Name.StartsWith("x-", StringComparison.Ordinal) || (entry.Name == "file" && entry.Value.Written is ComposeMapping);
}
