using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>deploy.placement</c>.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class PlacementSection(ComposeEntry? entry) : ComposeSection(entry)
{
    public ImmutableArray<PlacementConstraint> Constraints => field.IsDefault ? field = ConstraintBinder.Bind(FindEntry("constraints")?.Value) : field;

    /// <summary>Whether <c>constraints</c> as a whole, or one of them, depends on a variable.</summary>
    public bool HasUnknownConstraints => FindEntry("constraints") is { Value: ComposeScalar { IsNull: false } } || Constraints.Any(static c => c.Text.IsUnknown);

    public Located<long> MaxReplicasPerNode => GetInteger("max_replicas_per_node");

    /// <summary>The <c>spread</c> descriptors.</summary>
    public ImmutableArray<Located<string>> Preferences => field.IsDefault ? field = ConstraintBinder.BindPreferences(FindEntry("preferences")?.Value) : field;
}
