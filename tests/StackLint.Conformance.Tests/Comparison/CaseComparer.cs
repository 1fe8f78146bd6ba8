using StackLint.Compose.Loading;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Data;
using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Comparison;

/// <summary>Compares what Docker and the model make of cases.</summary>
/// <param name="files">Reads what cases name.</param>
internal sealed class CaseComparer(IComposeFiles files)
{
    internal List<Difference> Compare(ConformanceCase testCase, OracleAnswer docker)
    {
        var differences = new List<Difference>();
        void Add(DifferenceKind kind, string description) =>
            differences.Add(new Difference(testCase.Id, kind, $"{kind}: {CauseText.Of(description)}", description));

        ModelAnswer model;
        try
        {
            model = ModelAnswer.Of(testCase, files);
            Compare(testCase, docker, model, Add);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Add(DifferenceKind.Crash, e.ToString());
        }

        return differences;
    }

    private static void Compare(ConformanceCase testCase, OracleAnswer docker, ModelAnswer model, Action<DifferenceKind, string> add)
    {
        if (docker.IsAccepted)
        {
            if (!model.IsAccepted)
            {
                add(DifferenceKind.FalseRefusal, Describe(model));
                return;
            }

            foreach (var difference in DataComparer.Compare(Normalization.Docker(docker.Output, testCase), Normalization.Model(model)))
            {
                add(DifferenceKind.Content, difference.ToString());
            }

            return;
        }

        var error = DockerError.Parse(docker.Errors);
        if (model.IsAccepted)
        {
            add(DifferenceKind.Missed, error.Text);
        }
        else if (docker.ExitCode == 1 && !RefusalMatcher.Matches(error, model, testCase.Dialect))
        {
            add(DifferenceKind.Place, $"Docker: {error.Text}; model: {Describe(model)}");
        }
    }

    private static string Describe(ModelAnswer model) => string.Join(
        "; ",
        model.YamlErrors.Select(static e => $"YAML: {e}")
            .Concat(model.HasNoMapping ? ["no mapping"] : [])
            .Concat(model.Refusals.Select(static p => $"{p.Kind} {p.Path} {p.Expectation}"))
            .Take(5));
}
