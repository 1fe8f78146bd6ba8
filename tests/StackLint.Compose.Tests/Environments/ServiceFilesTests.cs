using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;

namespace StackLint.Compose.Tests.Environments;

/// <summary>What services take from <c>env_file</c> and <c>label_file</c>; each expectation was seen with Docker Compose 2.40.3.</summary>
public sealed class ServiceFilesTests
{
    [Theory]
    [InlineData("env_file: a.env", "A=1 B=1 C=/home/u")]
    [InlineData("env_file: [a.env, b.env]", "A=2 B=1 C=/home/u D=2 E=/home/u")]
    [InlineData("env_file: a.env, environment: {A: own, N: }", "A=own B=own C=/home/u N=-")]
    [InlineData("env_file: [{path: raw.env, format: raw}]", "A=\"q\" # c B=$A HOME=/home/u")]
    [InlineData("env_file: [{path: no.env, required: false}]", "")]
    [InlineData("env_file: [{path: no.env, required: false, format: foo}]", "")]
    [InlineData("env_file: [no.env], profiles: [p]", "")]
    public void Variables_come_from_files_before_those_of_the_service(string body, string expected)
    {
        var project = Load(body, "HOME");
        Assert.Empty(project.Problems);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Loading.Show(project.FindService("s")!.Environment).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void Label_files_know_no_environment_but_those_before_them()
    {
        var labels = Load("label_file: [a.env, b.env]", "HOME").FindService("s")!.Labels;
        Assert.Equal("A=2 B=1 C= D=2 E=", string.Join(" ", labels.Select(static p => $"{p.Name.Value}={p.Value.Value}").Order()));
    }

    [Theory]
    [InlineData("env_file: no.env", LoadProblemKind.MissingFile, "env file /p/no.env not found: stat /p/no.env: no such file or directory")]
    [InlineData("label_file: no.env", LoadProblemKind.MissingFile, "label file /p/no.env not found: stat /p/no.env: no such file or directory")]
    [InlineData("env_file: \"$NO\"", LoadProblemKind.MissingFile, "env file  not found: stat : no such file or directory")]
    [InlineData("env_file: [bad.env]", LoadProblemKind.InvalidValue, "bad.env cannot be read: line 2: key cannot contain a space")]
    [InlineData("env_file: [{path: bad.env, format: raw}]", LoadProblemKind.InvalidValue, "failed to parse env_file /p/bad.env: variable 'B C' contains whitespaces")]
    [InlineData("env_file: [{path: a.env, format: foo}]", LoadProblemKind.InvalidValue, "unsupported env_file format \"foo\"")]
    public void What_Docker_refuses_is_reported_where_the_file_is_named(string body, LoadProblemKind kind, string expectation)
    {
        var problem = Assert.Single(Load(body, "HOME").Problems);
        Assert.Equal((kind, expectation, true), (problem.Kind, problem.Expectation, problem.IsRefusal));
    }

    [Theory]
    [InlineData("p", 1)]
    [InlineData("q, p", 1)]
    [InlineData("*", 1)]
    [InlineData("q", 0)]
    public void Files_of_services_that_profiles_call_for_count(string profiles, int expected) =>
        Assert.Equal(expected, Load("env_file: no.env, profiles: [p]", "COMPOSE_PROFILES", profiles).Problems.Length);

    [Fact]
    public void Files_outside_leave_all_variables_unknown()
    {
        var project = Load("env_file: ../x.env", "HOME");
        Assert.False(Assert.Single(project.Problems).IsRefusal);
        Assert.True(Assert.Single(project.FindService("s")!.Environment).Name.IsUnknown);
    }

    private static ComposeProject Load(string body, string variable, string value = "/home/u") => new FileSet(
        "compose.yaml", $"services: {{s: {{image: w, {body}}}}}",
        "a.env", "A=1\nB=$A\nC=\"${HOME}\"\n",
        "b.env", "D=$A\nA=2\nD=$A\nE=$C\n",
        "raw.env", "A=\"q\" # c\n B=$A\n#x\nC\nHOME\n",
        "bad.env", "X=1\nB C=2\n").Load(environment: VariableSource.Of(name => name == variable ? value : null));
}
