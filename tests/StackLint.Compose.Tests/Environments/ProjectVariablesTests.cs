using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests.Environments;

/// <summary>The variables that Compose sets itself; each expectation was seen with Docker Compose 2.40.3.</summary>
public sealed class ProjectVariablesTests
{
    private const string Yaml = "services: {a: {image: \"w:${PWD:-none}\", environment: {PWD: , COMPOSE_PROJECT_NAME: }}}";

    [Theory]
    [InlineData("", null, "w:/p", "PWD=/p COMPOSE_PROJECT_NAME=p")]
    [InlineData("", "/run", "w:/run", "PWD=/run COMPOSE_PROJECT_NAME=p")]
    [InlineData("PWD=/process", "/run", "w:/process", "PWD=/process COMPOSE_PROJECT_NAME=p")]
    [InlineData("COMPOSE_PROJECT_NAME=N-1", null, "w:/p", "PWD=/p COMPOSE_PROJECT_NAME=n-1")]
    public void The_process_comes_before_the_current_folder(string variables, string? current, string image, string environment) =>
        Check(VariableSource.Of(Of(variables)), current, image, environment);

    [Fact]
    public void The_current_folder_comes_before_env_files() =>
        Check(VariableSource.Of(static _ => null).Before(VariableSource.Of(File("PWD=/file"))), "/run", "w:/run", "PWD=/run COMPOSE_PROJECT_NAME=p");

    [Fact]
    public void Beside_an_env_file_alone_the_current_folder_is_not_known() =>
        Check(VariableSource.Of(File("PWD=/file")), "/run", "w:none", "PWD=? COMPOSE_PROJECT_NAME=p");

    [Fact]
    public void Nothing_is_known_without_an_environment() => Check(null, "/run", "w:none", "PWD=? COMPOSE_PROJECT_NAME=?");

    [Fact]
    public void Included_files_have_them_too()
    {
        var project = new FileSet("compose.yaml", "include: [sub/a.yml]", "sub/a.yml", Yaml, "sub/.env", "PWD=/file").Load(environment: VariableSource.Of(static _ => null));
        Assert.Equal("w:/p", Loading.Show(project.FindService("a")!.Image));
    }

    [Fact]
    public void A_stack_has_the_variables_of_the_process_alone()
    {
        var project = ComposeLoader.Load([Loading.Parse(Yaml)], new ComposeLoadOptions(ComposeTarget.Swarm, static _ => null) { CurrentDirectory = "/run", WorkingDirectory = "/p" });
        Assert.Equal("w:none", Loading.Show(project.FindService("a")!.Image));
    }

    private static void Check(VariableSource? variables, string? current, string image, string environment)
    {
        var service = ComposeLoader.Load([Loading.Parse(Yaml)], new ComposeLoadOptions(ComposeTarget.Compose, variables) { CurrentDirectory = current, WorkingDirectory = "/p" }).FindService("a")!;
        Assert.Equal((image, environment), (Loading.Show(service.Image), Loading.Show(service.Environment)));
    }

    private static Func<string, string?> Of(string variable) => name => variable.StartsWith(name + "=", StringComparison.Ordinal) ? variable[(name.Length + 1)..] : null;

    private static DotEnvFile File(string text) => DotEnvReader.Read(new SourceFile("x.env", SourceText.From(text)), null);
}
