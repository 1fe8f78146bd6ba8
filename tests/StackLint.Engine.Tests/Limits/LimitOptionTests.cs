using StackLint.Engine.Configuration;

namespace StackLint.Engine.Tests.Limits;

/// <summary>Each limit by its key: what is just within it is linted, what is one above is told, and the rest of the run goes on.</summary>
public sealed class LimitOptionTests
{
    private const string Yaml = "services: {web: {image: nginx}}\n";

    public static TheoryData<string, int, string, string> Cases => new()
    {
        { "max_file_size", 32, Yaml, "compose.yaml was not read: it is larger than 31 bytes" },
        { "max_nodes", 7, Yaml, "compose.yaml was not read: the document has more than 6 nodes, aliases counted with all that they stand for" },
        { "max_aliased_nodes", 4, "x-a: &a {b: [c]}\nx-d: *a\n" + Yaml, "compose.yaml was not read: aliases stand for more than 3 nodes of the document" },
        { "max_nesting", 4, Yaml, "compose.yaml was not read: the document is nested more than 3 levels deep" },
        { "max_scalar_length", 8, Yaml, "compose.yaml was not read: a scalar has more than 7 characters" },
        { "max_services", 2, "services: {web: {image: nginx}, db: {image: pg}}\n", "services.db was not read: the project has more than 1 services" },
        { "max_substituted", 5, "services: {web: {image: nginx, hostname: \"${V}\"}}\n", "The value was not read: variables stand for more than 4 characters in the project" },
        { "max_includes", 2, "include: [inc/a.yml, inc/b.yml]\n" + Yaml, "inc/b.yml was not read: the project includes more than 1 files" },
        { "max_include_depth", 2, "include: [inc/c.yml]\n" + Yaml, "b.yml was not read: include is followed for 1 steps, and the chain is longer" },
        { "max_extends_depth", 2, "services: {web: {image: nginx, extends: b}, b: {extends: c}, c: {}}\n", "c was not read: extends is followed for 1 steps, and the chain is longer" },
        { "max_copies", 2, "services: {web: {image: nginx, extends: b}, b: {user: u}}\n", "b was not read: extends and include would copy more than 1 values" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_above_the_limit_is_told(string key, int needed, string text, string message)
    {
        using var folder = Folder($"stacklint.{key} = {needed}", text);
        Assert.DoesNotContain(Run(folder).Diagnostics, static d => d.Id == "SL0008");

        folder.Configure($"stacklint.{key} = {needed - 1}", "compose.yaml");
        var result = Run(folder);
        Assert.Equal(message, Assert.Single(result.Diagnostics, static d => d.Id == "SL0008").Message);
        Assert.Contains(result.Diagnostics, static d => d is { Id: "TST1", Path: "z/compose.yaml" });
    }

    [Fact]
    public void Every_limit_is_held_to_its_key() => Assert.Equal(
        LimitOptions.All.Select(static o => o.Key).Order(StringComparer.Ordinal),
        Cases.Select(static c => $"stacklint.{c[0]}").Concat(["stacklint.max_findings", "stacklint.max_rule_time"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("max_nesting = 1001")]
    [InlineData("max_include_depth = 201")]
    [InlineData("max_findings = 0")]
    [InlineData("max_rule_time = 0")]
    [InlineData("max_scalar_length = 1MiB")]
    public void A_value_of_another_form_is_reported(string key)
    {
        using var folder = Folder($"stacklint.{key}", Yaml);
        Assert.Contains(Run(folder).Diagnostics, static d => d.Id == "SL0006");
    }

    [Fact]
    public void As_deep_as_a_key_may_ask_for_is_walked()
    {
        using var folder = Folder("stacklint.max_nesting = 1000", Yaml + "x-a: " + new string('[', 998) + new string(']', 998) + "\n");
        Assert.Equal(["TST1", "TST1"], Run(folder).Diagnostics.Select(static d => d.Id));
    }

    private static TestFolder Folder(string keys, string text)
    {
        var folder = new TestFolder();
        folder.Configure(keys, "compose.yaml");
        folder.Write("compose.yaml", text);
        folder.Write("z/compose.yaml", Yaml);
        folder.Write("z/.editorconfig", "root = true\n");
        folder.Write("inc/a.yml", "services: {a: {}}\n");
        folder.Write("inc/b.yml", "services: {d: {}}\n");
        folder.Write("inc/c.yml", "include: [b.yml]\nservices: {e: {}}\n");
        folder.Write("inc/.editorconfig", "root = true\n");
        return folder;
    }

    private static Results.LintResult Run(TestFolder folder) => TestFolder.Run(
        new LintRequest
        {
            WorkingDirectory = folder.Path,
            Paths = ["compose.yaml", "z/compose.yaml"],
            Environment = Compose.Environments.VariableSource.Of(static n => n == "V" ? "12345" : null),
        },
        new ImageAnalyzer());
}
