using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>Which nodes a service chooses on purpose.</summary>
internal static class NodeSelection
{
    /// <summary>Whether a constraint names nodes by label, host name or ID.</summary>
    internal static bool SelectsNodes(PlacementConstraint constraint) =>
        constraint.IsEquality
        && constraint.Key is { } key
        && NodeKey.Parse(key) is { IsLabel: true } or { Property: NodeProperty.HostName or NodeProperty.Id };

    /// <summary>Whether nothing is known of where the service runs.</summary>
    internal static bool IsUnknown(Service service) =>
        service.Deploy.IsUnknown
        || service.Deploy.Placement.IsUnknown
        || service.Deploy.Placement.FindEntry("constraints") is { Value: ComposeScalar { IsNull: false } }
        || service.Deploy.Placement.Constraints.Any(static c => c is { Text.IsUnknown: true, Key: null });

    /// <summary>The constraints that name nodes by label, host name or ID.</summary>
    internal static ImmutableArray<PlacementConstraint> PinsOf(Service service) =>
        [.. service.Deploy.Placement.Constraints.Where(SelectsNodes)];

    /// <summary>Whether the service runs on one node at most, by host name or ID.</summary>
    internal static bool NamesOneNode(Service service) =>
        PinsOf(service).Any(static c => NodeKey.Parse(c.Key!).Property is NodeProperty.HostName or NodeProperty.Id);

    /// <summary>Whether two services are pinned by the same constraint.</summary>
    internal static bool SharePin(Service left, Service right) =>
        PinsOf(left).Any(pin => PinsOf(right).Any(other => NodeKey.Parse(pin.Key!) == NodeKey.Parse(other.Key!) && HaveSameValue(pin, other)));

    /// <summary>Whether no node may run tasks of both, as their constraints contradict each other.</summary>
    internal static bool AreApart(Service left, Service right)
    {
        var others = ConstraintsOf(right).ToList();
        return ConstraintsOf(left).Any(c => others.Any(o => ConstraintConflict.Contradicts(c, o)));
    }

    /// <summary>Whether labels have a say in where the service runs, or its nodes are named.</summary>
    internal static bool IsSegmented(Service service) =>
        service.Deploy.Placement.Constraints.Any(static c => SelectsNodes(c) || (c.Key is { } key && NodeKey.Parse(key).IsLabel))
        || service.Deploy.Placement.Preferences.Any(static p => p.IsUnknown || NodeKey.Parse(p.Value).IsLabel);

    private static IEnumerable<NodeConstraint> ConstraintsOf(Service service) =>
        service.Deploy.Placement.Constraints
            .Where(static c => c.Text.IsKnown)
            .Select(static c => ConstraintGrammar.Read(c.Text.Value).Constraint)
            .OfType<NodeConstraint>();

    // Of a value with a variable the text decides: the same text gives the same value.
    private static bool HaveSameValue(PlacementConstraint left, PlacementConstraint right) =>
        left.Value is { } value && right.Value is { } other
            ? value.Equals(other, StringComparison.OrdinalIgnoreCase)
            : left.Text.Source is ComposeScalar a && right.Text.Source is ComposeScalar b && a.Node.Value == b.Node.Value;
}
