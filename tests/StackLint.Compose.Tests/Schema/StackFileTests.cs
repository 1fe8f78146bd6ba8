using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using static StackLint.Compose.Tests.Schema.Problems;

namespace StackLint.Compose.Tests.Schema;

/// <summary>What the stack loader asks of a file before and beside its schema.</summary>
public sealed class StackFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("---")]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("---\n---\nservices: {}")]
    public void File_without_a_mapping_is_refused(string text) =>
        Assert.Equal(" top-level object must be a mapping", Show(OfStack(text)));

    [Theory]
    [InlineData("'2'", "version unsupported Compose file version: 2")]
    [InlineData("2.0", "version unsupported Compose file version: 2")]
    [InlineData("", "version unsupported Compose file version: <nil>")]
    [InlineData("[3]", "version unsupported Compose file version: [3]")]
    [InlineData("'${V:-3.8}'", "version unsupported Compose file version: ${V:-3.8}")]
    [InlineData("3.8", "version must be a string")]
    [InlineData("3", "version must be a string")]
    [InlineData("3.10", "version must be a string")]
    [InlineData("'3'", "")]
    [InlineData("''", "")]
    [InlineData("'3.0'", "")]
    [InlineData("'3.13'", "")]
    public void Version_is_one_of_those_known(string version, string expected)
    {
        var problems = OfStack($"version: {version}\nservices: {{}}");
        Assert.Equal(expected, Show(problems.Where(static p => p.Kind == LoadProblemKind.Version || p.Expectation == "must be a string")));
    }

    [Fact]
    public void Versions_of_several_files_agree()
    {
        var problem = Assert.Single(OfStack("version: '3.8'", "services: {}"));
        Assert.Equal("version mismatched between two composefiles : 3.8 and 3.13", problem.Expectation);
        Assert.Equal("1.yml", problem.Node.File.Path);
        Assert.Single(problem.Related);
        Assert.Empty(OfStack("version: '3'", "services: {}"));
    }

    [Fact]
    public void Forbidden_key_is_refused_once_with_its_reason()
    {
        var problem = Assert.Single(OfStackService("mem_limit: 1g"));
        Assert.Equal((LoadProblemKind.ForbiddenKey, "services.a.mem_limit"), (problem.Kind, problem.Path));
        Assert.Equal(("mem_limit", "Set resource limits using deploy.resources"), (TextOf(problem), problem.Expectation));
    }

    [Theory]
    [InlineData("services: {a: {labels: {1: one}}}", "services.a.labels json: unsupported type: map[interface {}]interface {}")]
    [InlineData("x-a: {~: 1}", "x-a json: unsupported type: map[interface {}]interface {}")]
    [InlineData("1: x", " top-level object must be a mapping")]
    [InlineData("x-a: [-.inf]", "x-a.0 json: unsupported value: -Inf")]
    [InlineData("x-a: {b: .NaN}", "x-a.b json: unsupported value: NaN")]
    [InlineData("services: {a: {labels: {<<: {1: one}}}}", "")]
    [InlineData("services: {a: {labels: {yes: one, '1': x}}}", "")]
    public void What_JSON_cannot_hold_is_refused(string text, string expected) =>
        Assert.Equal(expected, Show(OfStack(text).Where(static p => p.Kind != LoadProblemKind.UnknownKey)));

    [Fact]
    public void Every_malformed_substitution_is_reported_also_below_extensions()
    {
        var problems = OfStack("x-a: ['${']\nservices: {a: {image: '$(x)', command: [a, '${b']}}");
        Assert.All(problems, static p => Assert.Equal(LoadProblemKind.Interpolation, p.Kind));
        Assert.Equal(["x-a.0", "services.a.image", "services.a.command.1"], problems.Select(static p => p.Path));
    }

    [Fact]
    public void Required_variable_is_missed_only_where_it_is_known_to_be_missing()
    {
        const string Text = "services: {a: {image: '${V:?set it}'}}";
        Assert.Empty(OfStack(Text));
        var problem = Assert.Single(Loading.Load(ComposeTarget.Swarm, new Dictionary<string, string>(), Text).Problems);
        Assert.Equal("required variable V is missing a value: set it", problem.Expectation);
    }
}
