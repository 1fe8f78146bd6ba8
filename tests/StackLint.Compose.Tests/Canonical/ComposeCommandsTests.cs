namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: commands.</summary>
public sealed class ComposeCommandsTests
{
    [Theory]
    [InlineData("""{image: a, command: "echo 'a b' \"c d\" e\\ f"}""", """{command: ["echo", "a b", "c d", "e f"], image: "a"}""")]
    [InlineData("""{image: a, command: "echo a; echo b"}""", """{command: ["echo", "a"], image: "a"}""")]
    [InlineData("""{image: a, command: "a && b"}""", """{command: ["a"], image: "a"}""")]
    [InlineData("""{image: a, command: "a > b"}""", """{command: ["a"], image: "a"}""")]
    [InlineData("""{image: a, command: "a 2>&1"}""", """{command: ["a"], image: "a"}""")]
    [InlineData("""{image: a, command: "run # not a comment"}""", """{command: ["run", "#", "not", "a", "comment"], image: "a"}""")]
    [InlineData("""{image: a, command: "a $$HOME `b` $$(c)"}""", """{command: ["a", "$HOME", "`b`", "$(c)"], image: "a"}""")]
    [InlineData("""{image: a, command: ""}""", """{command: [], image: "a"}""")]
    [InlineData("{image: a, command: []}", """{command: [], image: "a"}""")]
    [InlineData("""{image: a, command: , entrypoint: ""}""", """{entrypoint: [], image: "a"}""")]
    [InlineData("""{image: a, command: "a '' \"\" b"}""", """{command: ["a", "", "", "b"], image: "a"}""")]
    [InlineData("""{image: a, command: "a \"x\\ny\" 'x\\ny'"}""", """{command: ["a", "xny", "x\\ny"], image: "a"}""")]
    [InlineData("""{image: a, command: "a\tb\nc"}""", """{command: ["a", "b", "c"], image: "a"}""")]
    [InlineData("""{image: a, command: "a='b c'd"}""", """{command: ["a=b cd"], image: "a"}""")]
    [InlineData("""{image: a, command: "a=b;c"}""", """{command: ["a=b"], image: "a"}""")]
    [InlineData("""{image: a, entrypoint: [a, "b c"]}""", """{entrypoint: ["a", "b c"], image: "a"}""")]
    [InlineData("""{image: "a$$b", command: "echo $$x"}""", """{command: ["echo", "$x"], image: "a$b"}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
