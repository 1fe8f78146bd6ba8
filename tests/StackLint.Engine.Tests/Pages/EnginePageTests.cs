using StackLint.Testing.Pages;

namespace StackLint.Engine.Tests.Pages;

public sealed class EnginePageTests
{
    public static TheoryData<string> Ids => [.. new RulePackSet().Rules.Select(static r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_is_complete(string id) => DocExampleRunner.CheckText(new RulePackSet().Find(id)!);

    // No Compose text shows a crashed rule or a missing file.
    [Theory]
    [InlineData("SL0001")]
    [InlineData("SL0002")]
    [InlineData("SL0006")]
    public void Examples_show_what_they_say(string id) => DocExampleRunner.CheckExamples(new RulePackSet().Find(id)!, static example =>
    {
        using var folder = new TestFolder();
        folder.Write(example.Settings.FileName, example.Text);
        return folder.Lint(example.Settings.FileName).Diagnostics;
    });

    [Fact]
    public void Help_gives_heading_summary_and_plain_text()
    {
        var help = new Results.RuleHelp("# SL1: Title\nFirst `line`,\nsecond.\n\n## Next\nSee [the **docs**](https://x.y/z).\n```yaml incorrect\na: *b\n```\n");
        Assert.Equal("SL1: Title", help.Heading);
        Assert.Equal("First `line`, second.", help.Summary);
        Assert.Equal("SL1: Title\nFirst line,\nsecond.\n\nNext\nSee the **docs** (https://x.y/z).\n    a: *b".Replace("**", "", StringComparison.Ordinal), help.ToPlainText());
    }
}
