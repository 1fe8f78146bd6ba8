using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads properties that are lists, or maps in place of lists.</summary>
internal static class ListBinder
{
    internal static ImmutableArray<Located<string>> Texts(ComposeValue? value) => throw new NotImplementedException();

    internal static ImmutableArray<Located<string>> Names(ComposeValue? value) => throw new NotImplementedException();

    internal static ImmutableArray<NamedValue> Pairs(ComposeValue? value) => throw new NotImplementedException();
}
