using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.StackTypes;

public sealed class StackEnvironmentTests
{
    [Theory]
    [InlineData("environment: {B: own}", "B: 'own', C: 'x=y', D: ' z ', G: '\"q\" $SET'")]
    [InlineData("environment: [C]", "B: 'f', C: null, D: ' z ', G: '\"q\" $SET'")]
    public void Files_come_first_and_are_read_literally(string environment, string expected)
    {
        var project = Load($"env_file: e.env, {environment}");
        Assert.Equal("", Stacks.Problems(project));
        Assert.Equal($"{{{expected}, SET: 'val'}}", CompactText.Of(Environment(project)));
    }

    [Fact]
    public void A_later_file_wins() => Assert.Equal("{B: '2', C: 'x=y', D: ' z ', G: '\"q\" $SET', SET: 'val'}", CompactText.Of(Environment(Load("env_file: [e.env, b.env]"))));

    [Theory]
    [InlineData("no.env", LoadProblemKind.MissingFile, "services.a.env_file: open /p/no.env: no such file or directory")]
    [InlineData("bad.env", LoadProblemKind.InvalidValue, "services.a.env_file: invalid env file (/p/bad.env): variable 'export B' contains whitespaces")]
    [InlineData("noname.env", LoadProblemKind.InvalidValue, "services.a.env_file: invalid env file (/p/noname.env): no variable name on line '=x'")]
    public void Faulty_files_are_refused(string file, LoadProblemKind kind, string expected)
    {
        var project = Load($"env_file: {file}");
        Assert.Equal((kind, true), (Assert.Single(project.Problems).Kind, project.Problems[0].IsRefusal));
        Assert.Equal(expected, Stacks.Problems(project));
    }

    [Fact]
    public void A_file_that_was_not_read_may_set_anything()
    {
        var project = Load("env_file: [/elsewhere.env], environment: {A: own}");
        Assert.False(Assert.Single(project.Problems).IsRefusal);
        Assert.Equal("?=? A=own", Loading.Show(project.FindService("a")!.Environment));
    }

    [Fact]
    public void Without_an_environment_what_it_may_fill_is_unknown() => Assert.Equal(
        "A=? B=? C=x",
        Loading.Show(Loading.Service(ComposeTarget.Swarm, "environment: {A: , B: '', C: x}").Environment));

    private static ComposeProject Load(string body) => ComposeLoader.Load(
        [Loading.Parse($"services: {{a: {{{body}}}}}")],
        new ComposeLoadOptions(ComposeTarget.Swarm, static name => name == "SET" ? "val" : null)
        {
            WorkingDirectory = "/p",
            Files = new FileSet(
                "e.env", "# comment\n\n B=f\nC=x=y\r\nD= z \nSET\nUNSET\nG=\"q\" $SET\n",
                "b.env", "B=2",
                "bad.env", "A=1\nexport B=2",
                "noname.env", "=x"),
        });

    private static ComposeValue Environment(ComposeProject project) => project.FindService("a")!.FindEntry("environment")!.Value;
}
