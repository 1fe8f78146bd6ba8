using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests.Environments;

/// <summary>Each expectation was seen with Docker Compose 2.40.3.</summary>
public sealed class DotEnvReaderTests
{
    [Theory]
    [InlineData("A=1 # c\nB=1# c\nC=#x\nD= #x\nE=a#b\n", "A=1|B=1# c|C=#x|D=#x|E=a#b")]
    [InlineData("A='a b'\nB='a$HOME'\nC=\"a$HOME\"\nD='it\\'s'\nE=\"q\\\"q\"\n", "A=a b|B=a$HOME|C=a/home/u|D=it's|E=q\"q")]
    [InlineData("A=\"x\" trailing\nB=2\n", "A=x|B=2")]
    [InlineData("A=\"x\"B=2\n", "A=x|B=2")]
    [InlineData("A=\"x\" # c\nB=2\n", "A=x|B=2")]
    [InlineData("export A=1\nexport\tB=2\nexportC=3\nexport D\n", "A=1|B=2|exportC=3")]
    [InlineData("A: yaml\nB : x\nC:x:y\n", "A=yaml|B=x|C=x:y")]
    [InlineData("A = 1\n  B=2\n", "A=1|B=2")]
    [InlineData("A=a\\nb\nC=a\\$b\n", "A=a\\nb|C=a\\")]
    [InlineData("B=\"a\\nb\\tc\\$d\\\\\\\\e\\\"f\\0101\\x41\"", "B=a\nb\tc$d\\\\e\"fA\\x41")]
    [InlineData("A='multi\nline'\nB=\"multi\nline\"\n", "A=multi\nline|B=multi\nline")]
    [InlineData("A=$$x\nB=\"$$x\"\nC=${A}$A\n", "A=$x|B=$x|C=$x$x")]
    [InlineData("A=1\r\nB=\"2\"\r\n", "A=1|B=2")]
    [InlineData("HOME\nFOO\nA=1\nLAST", "HOME=/home/u|A=1|=LAST")]
    [InlineData("A=\nB=\"\"\nC=   \n", "A=|B=|C=")]
    [InlineData("1A=x\na-b=1\na.b=2\na[0]=3\n", "1A=x|a-b=1|a.b=2|a[0]=3")]
    [InlineData("=x\n", "=x")]
    [InlineData("A=1=2\nB=a:b\n", "A=1=2|B=a:b")]
    [InlineData("A\n B=1\n", "B=1")]
    [InlineData("export\nA=1\n", "A=1")]
    [InlineData("A=`x`\nB=$(ls)\nC=$1\nD=a$\n", "A=`x`|B=$(ls)|C=$1|D=a$")]
    [InlineData("A=\"${HOME:-x}\"\nB=${Q:-d e} #c\nC=${Q:-\"x\"}\n", "A=/home/u|B=d e|C=\"x\"")]
    [InlineData("\u00e4=1\n", "\u00e4=1")]
    [InlineData("A=x\\\ny\n", "A=x\\")]
    [InlineData("A=\"a\\\nb\"\n", "A=a\\\nb")]
    [InlineData("A='a\\nb\\\\c'\n", "A=a\\nb\\\\c")]
    [InlineData("A=1;B=2\n", "A=1;B=2")]
    [InlineData("A=\" x \"\nB=\u00a0x\u00a0\n", "A= x |B=x")]
    [InlineData(":\nA=1\n", "=|A=1")]
    [InlineData("A=\"\\0\"\nB=\"\\a\\b\\f\\v\\r\"\nC=\"\\0777\"\n", "A=\\|B=\a\b\f\v\r|C=\\777")]
    [InlineData("# only a comment", "")]
    [InlineData("", "")]
    public void The_syntax_is_that_of_compose(string text, string expected)
    {
        var file = Read(text, name => name == "HOME" ? "/home/u" : null);
        Assert.Null(file.Error);
        Assert.Equal(expected, string.Join("|", file.Variables.Select(static v => $"{v.Name}={v.Value.Text}")));
    }

    [Theory]
    [InlineData("A=1\nB C=2\n", "B C", "key cannot contain a space")]
    [InlineData("A=1\nB=\"x\n\ny\n", "\"x", "the quoted value of B is never closed")]
    [InlineData("A=1\nB$=2\n", "$", "unexpected character \"$\" in variable name \"B$=2\"")]
    [InlineData("A=${Q:?must}\n", "${Q:?must}", "required variable Q is missing a value: must")]
    [InlineData("A=1\n{}\n", "{", "unexpected character \"{\" in variable name \"{}\"")]
    public void The_first_error_ends_the_file_at_its_place(string text, string place, string message)
    {
        var file = Read(text, static _ => null);
        Assert.Equal(message, file.Error!.Message);
        Assert.Equal(place, file.Source.Text.ToString(file.Error.Span));
    }

    [Fact]
    public void The_environment_comes_before_the_file()
    {
        var file = Read("A=1\nB=$A\nC=$B\n", static name => name == "A" ? "process" : null);
        Assert.Equal(["1", "process", "process"], file.Variables.Select(static v => v.Value.Text));
    }

    [Fact]
    public void Without_environment_references_are_unknown_and_the_rest_is_not()
    {
        var file = DotEnvReader.Read(Source("A=1\nB=$X\nPATH\n"), null);
        Assert.Equal([false, true, true], file.Variables.Select(static v => v.Value.IsUnknown));
        Assert.Null(file.Find("B"));
        Assert.Equal("1", file.Find("A")!.Value);
    }

    [Fact]
    public void A_variable_tells_where_it_is_set_and_the_last_one_counts()
    {
        var variable = Read("A=1\nexport A=2\n", static _ => null).Find("A")!;
        Assert.Equal("2", variable.Value);
        var span = variable.GetLocation()!.GetLineSpan();
        Assert.Equal(("x.env", 1, 7), (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
    }

    [Fact]
    public void A_source_of_files_leaves_other_variables_unknown()
    {
        var files = VariableSource.Of(Read("A=1\nB=2\n", static _ => null));
        Assert.False(files.IsComplete);
        var both = VariableSource.Of(static name => name == "A" ? "process" : null).Before(files);
        Assert.True(both.IsComplete);
        Assert.Equal("process", both.GetValue("A"));
        Assert.Equal("2", both.GetValue("B"));
        Assert.Null(both.GetValue("C"));
    }

    private static DotEnvFile Read(string text, Func<string, string?> environment) =>
        DotEnvReader.Read(Source(text), VariableSource.Of(environment));

    private static SourceFile Source(string text) => new("x.env", SourceText.From(text));
}
