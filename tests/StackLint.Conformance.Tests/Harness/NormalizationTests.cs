using StackLint.Compose;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>What is allowed for before data are compared, and how near to it differences are still seen.</summary>
public sealed class NormalizationTests
{
    private const string Service = "services: {a: {image: x}}\n";

    [Theory]
    [InlineData("", "3.13", 0)]
    [InlineData("version: '3'\n", "3.13", 0)]
    [InlineData("version: '3.8'\n", "3.8", 0)]
    [InlineData("", "3.8", 1)]
    [InlineData("version: '3.8'\n", "3.13", 1)]
    public void Version_of_a_stack_is_compared_after_defaulting(string version, string printed, int differences) =>
        Assert.Equal(differences, Differences(ComposeDialect.Stack, version + Service, $"version: \"{printed}\"\n{Service}"));

    [Theory]
    [InlineData("", "name: folder\n", 0)]
    [InlineData("", "name: other\n", 1)]
    [InlineData("name: own\n", "name: own\n", 0)]
    [InlineData("name: own\n", "name: other\n", 1)]
    [InlineData("name: own\n", "", 1)]
    public void Name_of_a_project_counts_where_a_file_gives_it(string name, string printed, int differences) =>
        Assert.Equal(differences, Differences(ComposeDialect.Compose, name + Service, printed + Service));

    [Theory]
    [InlineData(ComposeDialect.Compose, "a$$b", 0)]
    [InlineData(ComposeDialect.Compose, "a$$$$b", 1)]
    [InlineData(ComposeDialect.Stack, "a$b", 0)]
    [InlineData(ComposeDialect.Stack, "a$$b", 1)]
    public void Dollars_are_doubled_by_Compose_alone(ComposeDialect dialect, string printed, int differences)
    {
        var head = dialect == ComposeDialect.Stack ? "version: \"3.13\"\n" : "name: folder\n";
        Assert.Equal(differences, Differences(dialect, "services: {a: {image: x, user: a$$b}}\n", $"{head}services: {{a: {{image: x, user: {printed}}}}}\n"));
    }

    [Theory]
    [InlineData("default", "k: /p", 0)]
    [InlineData("k: /p", "default", 0)]
    [InlineData("k: /q", "default", 1)]
    public void Order_of_keys_for_ssh_does_not_count(string first, string second, int differences) => Assert.Equal(differences, Differences(
        ComposeDialect.Compose,
        "services: {a: {build: {context: /c, ssh: [default, k=/p]}}}\n",
        $"name: folder\nservices: {{a: {{build: {{context: /c, ssh: [\"{first}\", \"{second}\"]}}}}}}\n"));

    private static int Differences(ComposeDialect dialect, string yaml, string printed)
    {
        var found = CaseFolder.Compare(dialect, yaml, new OracleAnswer(0, printed, ""));
        Assert.All(found, static d => Assert.Equal(DifferenceKind.Content, d.Kind));
        return found.Count;
    }
}
