using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Configuration;

public sealed class EditorConfigTests
{
    private const string Yaml = "services: {web: {image: nginx}}";

    [Fact]
    public void Nearer_file_wins_over_the_one_above()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.tst1.allowed = nginx");
        folder.Write("a/compose.yaml", Yaml);
        folder.Write("b/.editorconfig", "[*]\nstacklint.tst1.allowed = httpd\n");
        folder.Write("b/compose.yaml", Yaml);
        Assert.Equal(["b/compose.yaml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Root_ends_the_cascade()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.tst1.allowed = nginx");
        folder.Write("a/.editorconfig", "root = true\n");
        folder.Write("a/compose.yaml", Yaml);
        Assert.Equal(["a/compose.yaml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Section_speaks_of_its_paths_only()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.tst1.allowed = nginx", "prod/**.yaml");
        folder.Write("prod/compose.yaml", Yaml);
        folder.Write("dev/compose.yaml", Yaml);
        Assert.Equal(["dev/compose.yaml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Theory]
    [InlineData("stacklint.targte = swarm", "stacklint.targte", "The key 'stacklint.targte' is unknown; did you mean 'stacklint.target'?")]
    [InlineData("stacklint.tst1.alowed = x", "stacklint.tst1.alowed", "The key 'stacklint.tst1.alowed' is unknown; did you mean 'stacklint.tst1.allowed'?")]
    [InlineData("stacklint.quite_other = 1", "stacklint.quite_other", "The key 'stacklint.quite_other' is unknown")]
    [InlineData("stacklint.target = swram # note", "swram", "The value 'swram' of 'stacklint.target' is not one of auto, swarm, compose, both")]
    [InlineData("stacklint.max_nodes = many", "many", "The value 'many' of 'stacklint.max_nodes' is not a whole number from 1 to 100000000")]
    [InlineData("stacklint.tst1.severity = fatal", "fatal", "The severity 'fatal' of 'stacklint.tst1.severity' is not one of error, warning, info, hidden, none")]
    [InlineData("stacklint.sl6001.severity = error", "sl6001", "The rule 'SL6001' is unknown")]
    [InlineData("stacklint.sl6001.anything = 1", "sl6001", "The rule 'SL6001' is unknown")]
    [InlineData("dotnet_diagnostic.SL6001.severity = error", "SL6001", "The rule 'SL6001' is unknown")]
    [InlineData("dotnet_diagnostic.SL0002.severity = info", "info", "The severity 'info' of 'dotnet_diagnostic.sl0002.severity' is not one of error, warning, suggestion, silent, none, default")]
    [InlineData("stacklint.category.severity = error", "category", "The rule 'CATEGORY' is unknown")]
    [InlineData("stacklint.category.tsting.severity = error", "tsting", "The category 'tsting' is unknown; did you mean 'testing'?")]
    public void Mistake_is_reported_at_its_characters(string line, string marked, string message)
    {
        using var folder = new TestFolder();
        folder.Configure("# comment\n  " + line);
        folder.Write("stack.yml", "services: {web: {build: .}}");
        folder.Write("sub/stack.yml", "services: {web: {build: .}}");
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal((".editorconfig", "SL0006", message), (found.Path, found.Id, found.Message));
        Assert.Equal(marked, found.File!.Text.ToString(found.Diagnostic.Location.SourceSpan));
        Assert.Equal(3, found.Diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[[z-a]]")]
    public void Section_that_is_no_pattern_is_reported_and_says_nothing(string section)
    {
        using var folder = new TestFolder();
        folder.Write(".editorconfig", $"root = true\n{section}\nstacklint.tst1.severity = none\nstacklint.target = swarm\n{section}\nindent_size = 2\n{section}\n[*]\nstacklint.target = compose\n");
        folder.Write("compose.yaml", Yaml);
        var result = folder.Lint();
        Assert.Equal([".editorconfig:2:1 SL0006", "compose.yaml:1:25 TST1"], TestFolder.Places(result));
        Assert.Equal($"The section '{section}' is no pattern that can be matched; its keys have no effect", result.Diagnostics[0].Message);
        Assert.Equal(StackLint.Compose.Targets.ComposeTarget.Compose, result.Files.Single().Target!.Target);
    }

    [Fact]
    public void Key_before_the_first_section_is_reported()
    {
        using var folder = new TestFolder();
        folder.Write(".editorconfig", "root = true\ndotnet_style = x\nstacklint.target = swarm\n[*]\nindent_style = space\n");
        folder.Write("compose.yaml", "services: {web: {build: .}}");
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal("The key 'stacklint.target' has no effect before the first section; write it below one, such as [*]", found.Message);
        Assert.Equal("stacklint.target", found.File!.Text.ToString(found.Diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("indent_style = space")]
    [InlineData("dotnet_diagnostic.CA1000.severity = whatever")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none")]
    [InlineData("stacklint.target = unset")]
    [InlineData("stacklint.tst1.severity = silent")]
    [InlineData("stacklint.max_file_size = 1MiB")]
    public void Right_keys_and_keys_of_others_are_left_alone(string line)
    {
        using var folder = new TestFolder();
        folder.Configure(line);
        folder.Write("compose.yaml", "services: {web: {build: .}}");
        Assert.Empty(folder.Lint().Diagnostics);
    }

    [Fact]
    public void Unreadable_configuration_is_reported()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, ".editorconfig"), [0xff, 0xff, 0xff]);
        folder.Write("compose.yaml", "services: {web: {build: .}}");
        var result = folder.Lint();
        Assert.Contains(result.Diagnostics, static d => d is { Id: "SL0008", Path: ".editorconfig" });
        Assert.Contains(result.Failures, static f => f.Kind == RunFailureKind.FileNotRead);
    }
}
