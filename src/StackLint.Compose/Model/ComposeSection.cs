using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Binding;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A typed view of one mapping of the merged tree, also of one that is not written at all.</summary>
/// <param name="entry">The key and value, null when absent.</param>
public abstract class ComposeSection(ComposeEntry? entry)
{
    /// <summary>The key and value in the merged tree, null when the key is not written.</summary>
    public ComposeEntry? Entry { get; } = entry;

    /// <summary>The mapping, null when absent, null-valued or of another type.</summary>
    public ComposeMapping? Mapping => Entry?.Value as ComposeMapping;

    /// <summary>Whether a mapping, or something that cannot be known, is written.</summary>
    public bool IsPresent => Entry is { Value.IsNull: false };

    /// <summary>Whether something other than a mapping is written (a variable, a wrong type): nothing below is known.</summary>
    public bool IsUnknown => IsPresent && Mapping is null;

    /// <summary>Where the key is written.</summary>
    /// <exception cref="InvalidOperationException">The section is absent.</exception>
    public Location GetKeyLocation() => Entry?.GetKeyLocation() ?? throw new InvalidOperationException("The section is absent.");

    public ComposeEntry? FindEntry(string key) => Mapping?.Find(key);

    /// <summary>Whether the key is written with another value than null.</summary>
    public bool Has(string key) => FindEntry(key) is { Value.IsNull: false };

    public Located<string> GetText(string key) => ScalarBinder.Text(FindEntry(key)?.Value);

    public Located<bool> GetBoolean(string key) => ScalarBinder.Boolean(FindEntry(key)?.Value);

    public Located<long> GetInteger(string key) => ScalarBinder.Integer(FindEntry(key)?.Value);

    public Located<double> GetNumber(string key) => ScalarBinder.Number(FindEntry(key)?.Value);

    public Located<ByteSize> GetSize(string key) => ScalarBinder.Size(FindEntry(key)?.Value);

    public Located<GoDuration> GetDuration(string key) => ScalarBinder.Duration(FindEntry(key)?.Value);

    /// <summary>The scalars of a property that takes one or a list of them.</summary>
    public ImmutableArray<Located<string>> GetTexts(string key) => ListBinder.Texts(FindEntry(key)?.Value);

    /// <summary>The pairs of a property that takes a map or a list of <c>NAME=value</c>.</summary>
    public ImmutableArray<NamedValue> GetPairs(string key) => ListBinder.Pairs(FindEntry(key)?.Value);

    /// <summary>The items of a list; empty when it is none.</summary>
    public ImmutableArray<ComposeValue> GetItems(string key) => FindEntry(key)?.Value is ComposeSequence s ? s.Items : [];
}
