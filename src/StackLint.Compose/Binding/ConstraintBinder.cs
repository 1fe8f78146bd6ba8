using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads placement constraints and preferences.</summary>
internal static class ConstraintBinder
{
    internal static ImmutableArray<PlacementConstraint> Bind(ComposeValue? value) => throw new NotImplementedException();

    internal static ImmutableArray<Located<string>> BindPreferences(ComposeValue? value) => throw new NotImplementedException();
}
