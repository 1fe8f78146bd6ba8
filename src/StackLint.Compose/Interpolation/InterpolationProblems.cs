using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Interpolation;

/// <summary>The substitutions of a tree that Docker refuses, wherever they stand.</summary>
internal sealed class InterpolationProblems : ProblemWalk
{
    protected override void CheckScalar(ComposeScalar scalar)
    {
        foreach (var error in scalar.Interpolated.Errors)
        {
            Report(new LoadProblem(LoadProblemKind.Interpolation, scalar.Node, Path, error.Message)
            {
                Substitution = error,
                Provenance = scalar.Provenance,
            });
        }
    }
}
