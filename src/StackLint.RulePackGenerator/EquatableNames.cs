using System.Collections.Immutable;

namespace StackLint.RulePackGenerator;

/// <summary>Names compared by content, so that an edit elsewhere does not generate anew.</summary>
internal sealed class EquatableNames(ImmutableArray<string> names) : IEquatable<EquatableNames>
{
    internal ImmutableArray<string> Names { get; } = names;

    public bool Equals(EquatableNames? other) => other is not null && Names.SequenceEqual(other.Names);

    public override bool Equals(object? obj) => Equals(obj as EquatableNames);

    public override int GetHashCode() => Names.Length == 0 ? 0 : Names[0].GetHashCode() ^ Names.Length;
}
