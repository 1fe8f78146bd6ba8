using StackLint.Compose.Environments;

namespace StackLint.Compose.Tests.Merging;

/// <summary>Names without value in included files; each expectation was seen with Docker Compose 2.40.3.</summary>
public sealed class IncludedEnvironmentTests
{
    [Theory]
    [InlineData("{image: w, environment: [FOO, BAR, BAZ, NO, E=]}", "FOO=os BAR=inc BAZ=dotenv NO=- E=")]
    [InlineData("{image: w, environment: {FOO: , BAR: , BAZ: , NO: , E: ''}}", "FOO=os BAR=- BAZ=dotenv NO=- E=")]
    [InlineData("{extends: base, environment: {BAR: , K: 1}}", "LOW=inc BAR=inc K=1")]
    [InlineData("{extends: base}", "LOW=-")]
    [InlineData("{image: w, env_file: s.env}", "C= D=dotenv FOO=os")]
    public void Lists_and_what_is_merged_take_the_variables_of_the_include(string service, string expected) =>
        Assert.Equal(expected, Load("{path: inc/a.yml, env_file: inc/i.env}", service));

    [Fact]
    public void Files_of_one_include_are_merged_and_then_filled_in() =>
        Assert.Equal("FOO=os K=1 BAR=inc", Load("{path: [inc/a.yml, inc/b.yml], env_file: inc/i.env}", "{image: w, environment: {FOO: , K: 1}}"));

    [Fact]
    public void The_env_file_of_the_folder_counts_like_one_that_is_named() =>
        Assert.Equal("BAR=folder BAZ=dotenv", Load("inc/a.yml", "{image: w, environment: [BAR, BAZ]}"));

    [Fact]
    public void The_own_files_of_the_project_take_its_own_variables() =>
        Assert.Equal("BAR=-", Loading.Show(Project("{path: inc/a.yml, env_file: inc/i.env}", "{image: w}", Variables).FindService("own")!.Environment));

    [Theory]
    [InlineData("[FOO, BAR]")]
    [InlineData("{FOO: , BAR: }")]
    public void Without_an_environment_all_is_unknown(string environment) =>
        Assert.Equal("FOO=? BAR=?", Loading.Show(Project("{path: inc/a.yml, env_file: inc/i.env}", $"{{image: w, environment: {environment}}}", null).FindService("s")!.Environment));

    private static VariableSource Variables { get; } = VariableSource.Of(static n => n switch { "FOO" => "os", "BAZ" => "dotenv", _ => null });

    private static string Load(string include, string service) => Loading.Show(Project(include, service, Variables).FindService("s")!.Environment);

    private static StackLint.Compose.Model.ComposeProject Project(string include, string service, VariableSource? variables) => new FileSet(
        "compose.yaml", $"include: [{include}]\nservices: {{own: {{image: w, environment: [BAR]}}}}",
        "inc/a.yml", $"services: {{s: {service}, base: {{image: w, environment: {{LOW: }}}}}}",
        "inc/b.yml", "services: {s: {environment: {BAR: }}}",
        "inc/i.env", "FOO=inc\nBAR=inc\nBAZ=inc\nLOW=inc",
        "inc/.env", "BAR=folder\nBAZ=folder",
        "inc/s.env", "A\nBAR\nC=${BAR}\nD=${BAZ}\nFOO\n").Load(environment: variables);
}
