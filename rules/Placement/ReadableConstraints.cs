using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>The constraints of a service that can be compared with nodes.</summary>
internal static class ReadableConstraints
{
    /// <summary>Those that are well-formed and that a node may fulfil, each with where it is written.</summary>
    internal static ImmutableArray<(NodeConstraint Constraint, ComposeScalar Source)> Of(PlacementSection placement)
    {
        var result = ImmutableArray.CreateBuilder<(NodeConstraint, ComposeScalar)>();
        foreach (var item in placement.Constraints)
        {
            if (item.Text.Source is ComposeScalar { Kind: ComposeScalarKind.String } scalar
                && ConstraintGrammar.Read(scalar.Text).Constraint is { } constraint
                && ConstraintConflict.FindProblem(constraint) is null)
            {
                result.Add((constraint, scalar));
            }
        }

        return result.ToImmutable();
    }
}
