using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>Finds constraints that the manager refuses, that match no node, or that contradict each other.</summary>
internal static class ConstraintFaults
{
    internal static IEnumerable<DeployFault> Of(PlacementSection placement)
    {
        var possible = new List<(NodeConstraint Constraint, ComposeScalar Source)>();
        foreach (var item in placement.Constraints)
        {
            // What is no text is refused when the file is loaded.
            if (item.Text.Source is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
            {
                continue;
            }

            var reading = ConstraintGrammar.Read(scalar.Text);
            if (reading.Problem is { } problem)
            {
                yield return Report(scalar, problem, DeployFault.Refused) with { Stage = FindingStage.Manager };
            }
            else if (reading.Constraint is not { } constraint)
            {
                continue;
            }
            else if (ConstraintConflict.FindProblem(constraint) is { } mismatch)
            {
                yield return Report(scalar, mismatch, DeployFault.Pending);
            }
            else
            {
                if (possible.FirstOrDefault(p => ConstraintConflict.Contradicts(p.Constraint, constraint)) is { Source: { } other })
                {
                    yield return Report(scalar, $"contradicted by '{Show(other)}'", DeployFault.Pending) with
                    {
                        Other = new RelatedLocation(other.GetLocation(), "no node fulfils both"),
                    };
                }

                possible.Add((constraint, scalar));
            }
        }
    }

    private static DeployFault Report(ComposeScalar scalar, string reason, string outcome) =>
        new(scalar.Node, $"Constraint '{Show(scalar)}'", reason, outcome) { Fix = ConstraintFix.Create(scalar) };

    private static string Show(ComposeScalar scalar) => scalar.IsUnknown ? scalar.Node.Value : scalar.Text;
}
