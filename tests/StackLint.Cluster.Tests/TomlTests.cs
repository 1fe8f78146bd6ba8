using Microsoft.CodeAnalysis.Text;

namespace StackLint.Cluster.Tests;

public sealed class TomlTests
{
    private const string Head = "apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nspec:\n  mke:\n    version: 3.7.1\n    configData: ";

    public static TheoryData<string> Spellings =>
    [
        "|-\n      [scheduling_configuration]\n        enable_admin_ucp_scheduling = true # why\n\n      [log_configuration]\n        level = \"DEBUG\"\n",
        "|2+\n      [scheduling_configuration]\n      enable_admin_ucp_scheduling = true\n      [log_configuration]\n      level = \"DEBUG\"\n",
        "\"[scheduling_configuration]\\nenable_admin_ucp_scheduling = true\\n[log_configuration]\\nlevel = \\\"DEBUG\\\"\\n\"\n",
        "'scheduling_configuration.enable_admin_ucp_scheduling = true\n\n      log_configuration = {level = \"DEBUG\"}'\n",
        ">\n      scheduling_configuration = {enable_admin_ucp_scheduling = true}\n\n      log_configuration.level = \"DEBUG\"\n",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Value_has_its_place_in_the_file(string spelling)
    {
        foreach (var text in new[] { Head + spelling, (Head + spelling).Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var document = Documents.Launchpad(text);
            var scheduling = document.Mke.ConfigData.GetBoolean("scheduling_configuration", "enable_admin_ucp_scheduling");
            Assert.True(scheduling.Value);
            Assert.Equal("true", document.At(scheduling.GetLocation()));
            Assert.EndsWith("enable_admin_ucp_scheduling", document.At(scheduling.GetKeyLocation()), StringComparison.Ordinal);
            Assert.True(scheduling.IsExact);
            Assert.Null(scheduling.Node);
            Assert.Same(document.Mke.ConfigData.Node, scheduling.Container);
            var level = document.Mke.ConfigData.GetText("log_configuration", "level");
            Assert.Equal("DEBUG", level.Value);
            Assert.Equal("DEBUG", document.At(level.GetLocation()).Trim('\\', '"'));
            Assert.DoesNotContain(document.Problems, static p => p.Tool == ClusterTool.Mke);
            Assert.False(document.Mke.ConfigData.IsUnknown);
        }
    }

    [Fact]
    public void Unknown_value_does_not_hide_the_others()
    {
        var document = Documents.Launchpad(Head + "|\n      [a]\n      x = $X\n      y = \"p$Y\"\n      $LINE\n      z = ${Z:-7}\n      after = true\n");
        var toml = document.Mke.ConfigData;
        Assert.True(toml.GetInteger("a", "x").IsUnknown);
        Assert.True(toml.GetText("a", "y").IsUnknown);
        Assert.Equal(7, toml.GetInteger("a", "z").Value);
        Assert.Equal("${Z:-7}", document.At(toml.GetInteger("a", "z").GetLocation()));
        Assert.False(toml.GetInteger("a", "z").IsExact);
        Assert.True(toml.GetBoolean("a", "after").Value);
        Assert.Equal("true", document.At(toml.GetBoolean("a", "after").GetLocation()));
        Assert.True(toml.IsUnknown);
        Assert.DoesNotContain(document.Problems, static p => p.Tool == ClusterTool.Mke);
    }

    [Theory]
    [InlineData("|\n      [a]\n      x = \n      y = 1\n", "x = ", "y")]
    [InlineData("|\n      [a]\n      x = yes\n      y = 1\n", "yes", "y")]
    [InlineData("|\n      [a]\n      y = 1\n      [a]\n      z = 1\n", "a", "y")]
    public void What_is_no_TOML_is_told_in_its_line(string spelling, string line, string other)
    {
        var document = Documents.Launchpad(Head + spelling);
        var problem = document.Problems.First(static p => p.Tool == ClusterTool.Mke);
        Assert.Equal(ClusterProblemKind.Syntax, problem.Kind);
        Assert.Contains(line.Trim(), document.Source.Text.Lines.GetLineFromPosition(problem.Location.SourceSpan.Start).ToString(), StringComparison.Ordinal);
        Assert.Equal(1, document.Mke.ConfigData.GetInteger("a", other).Value);
        Assert.True(document.Mke.ConfigData.IsUnknown);
    }

    [Fact]
    public void Value_of_another_type_is_unknown()
    {
        var toml = Documents.Launchpad(Head + "|\n      x = \"true\"\n      list = [\"a\", \"b\", 1]\n").Mke.ConfigData;
        Assert.True(toml.GetBoolean("x").IsUnknown);
        Assert.True(toml.GetBoolean("missing").IsAbsent);
        Assert.Equal(["a", "b"], toml.Find("list")!.Items.Select(static i => i.Value));
    }

    [Fact]
    public void Deep_nesting_is_survived()
    {
        var document = Documents.Launchpad(Head + "|\n      x = " + new string('[', 100_000) + "\n");
        Assert.Contains(document.Problems, static p => p.Tool == ClusterTool.Mke);
    }

    [Fact]
    public void Alias_has_the_place_of_what_it_stands_for()
    {
        var document = Documents.Launchpad("x: &t |\n  a = true\n" + Head + "*t\n");
        var value = document.Mke.ConfigData.GetBoolean("a");
        Assert.Equal(TextSpan.FromBounds(14, 18), value.Span);
    }
}
