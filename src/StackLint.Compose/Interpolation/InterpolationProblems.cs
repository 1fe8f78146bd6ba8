using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Interpolation;

/// <summary>The substitutions of a tree that Docker refuses, wherever they stand.</summary>
internal sealed class InterpolationProblems : ProblemWalk
{
    protected override void CheckScalar(ComposeScalar scalar)
    {
        if (scalar.Interpolated.Error is { } error)
        {
            Report(LoadProblemKind.Interpolation, scalar.Node, scalar, error.Message);
        }
    }
}
