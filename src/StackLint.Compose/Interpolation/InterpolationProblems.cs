using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Interpolation;

/// <summary>The substitutions of a tree that Docker refuses, wherever they stand.</summary>
internal sealed class InterpolationProblems
{
    private readonly List<string> _path = [];
    private readonly List<LoadProblem> _problems = [];

    internal static IEnumerable<LoadProblem> Find(ComposeValue tree)
    {
        var walk = new InterpolationProblems();
        walk.Visit(tree);
        return walk._problems;
    }

    private void Visit(ComposeValue value)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Visit(entry.Value, entry.Name);
                }

                break;
            case ComposeSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Visit(sequence.Items[i], i.ToString(CultureInfo.InvariantCulture));
                }

                break;
            case ComposeScalar { Interpolated.Error: { } error } scalar:
                _problems.Add(new LoadProblem(LoadProblemKind.Interpolation, scalar.Node, string.Join('.', _path), error.Message)
                {
                    Provenance = scalar.Provenance,
                });
                break;
        }
    }

    private void Visit(ComposeValue value, string segment)
    {
        _path.Add(segment);
        Visit(value);
        _path.RemoveAt(_path.Count - 1);
    }
}
