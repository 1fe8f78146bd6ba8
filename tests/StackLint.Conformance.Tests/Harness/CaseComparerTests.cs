using StackLint.Compose;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>Each kind of difference is seen, and equal answers are none.</summary>
public sealed class CaseComparerTests
{
    private const string File = "services: {a: {image: x}}\n";
    private const string Output = "version: \"3.13\"\nservices:\n  a:\n    image: x\n";

    [Fact]
    public void Equal_answers_do_not_differ() => Assert.Empty(Compare(File, Accepted(Output)));

    [Fact]
    public void Other_content_differs()
    {
        var difference = Assert.Single(Compare(File, Accepted(Output.Replace("image: x", "image: y"))));
        Assert.Equal((DifferenceKind.Content, "services.a.image: Docker \"y\", model \"x\""), (difference.Kind, difference.Description));
    }

    [Fact]
    public void Refusal_of_what_Docker_accepts_differs() =>
        Assert.Equal(DifferenceKind.FalseRefusal, Assert.Single(Compare("services: {a: {image: 1}}\n", Accepted(Output))).Kind);

    [Fact]
    public void Acceptance_of_what_Docker_refuses_differs() =>
        Assert.Equal(DifferenceKind.Missed, Assert.Single(Compare(File, Refused("services.a.image must be a string"))).Kind);

    [Fact]
    public void Refusal_at_another_place_differs() =>
        Assert.Equal(DifferenceKind.Place, Assert.Single(Compare("services: {a: {image: 1}}\n", Refused("services.a.user must be a string"))).Kind);

    [Fact]
    public void Refusal_at_the_same_place_does_not_differ() => Assert.Empty(Compare("services: {a: {image: 1}}\n", Refused("services.a.image must be a string")));

    [Fact]
    public void Text_of_a_crash_is_not_compared() => Assert.Empty(Compare("services: {a: {image: 1}}\n", new OracleAnswer(2, "", "panic: x")));

    private static List<Difference> Compare(string yaml, OracleAnswer docker) => CaseFolder.Compare(ComposeDialect.Stack, yaml, docker);

    private static OracleAnswer Accepted(string output) => new(0, output, "");

    private static OracleAnswer Refused(string errors) => new(1, "", errors + "\n");
}
