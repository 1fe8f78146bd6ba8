namespace StackLint.Cli.Tests;

/// <summary>Files that configs and secrets are made of, as a run over a folder sees them.</summary>
public sealed class MissingFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stack_is_told_what_its_deployment_cannot_read()
    {
        _folder.Write("stack.yml", "services: {web: {image: 'w:1'}}\nconfigs: {c: {file: ./no.conf}, d: {file: stack.yml}}\nsecrets:\n  s: {file: \"${DIR:-.}/no.txt\"}\n");
        Assert.Equal(
            [
                "stack.yml:2:21: warning SL0004: File './no.conf' does not exist, and docker stack deploy reads it before it makes any service (configs.c.file)",
                "stack.yml:4:13: info SL0004: File './no.txt' does not exist, and docker stack deploy reads it before it makes any service (secrets.s.file)",
            ],
            Findings("stack.yml"));
        Assert.Contains("\"stage\": \"deploy\"", CliRun.In(_folder.Root, "stack.yml", "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_is_told_of_what_services_use()
    {
        _folder.Write("compose.yaml", "services: {web: {image: 'w:1', configs: [c]}}\nconfigs: {c: {file: ./no.conf}, d: {file: no.conf}}\n");
        Assert.Equal(["compose.yaml:2:21: warning SL0004: File './no.conf' does not exist, and no service that uses it starts (configs.c.file)"], Findings("compose.yaml"));
        Assert.Contains("\"stage\": \"manager\"", CliRun.In(_folder.Root, "compose.yaml", "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_project_is_left_alone()
    {
        _folder.Write("stack.yml", "services: {web: {deploy: {mode: global}}}\nconfigs: {c: {file: ./no.conf}}\n");
        Assert.Empty(Findings("stack.yml"));
    }

    [Fact]
    public void An_address_that_Compose_does_not_fetch_is_an_error()
    {
        _folder.Write("compose.yaml", "include: ['https://example.com/compose.yaml']\nservices: {web: {image: 'w:1'}}\n");
        Assert.Equal(
            ["compose.yaml:1:11: error SL0004: 'include.0': https://example.com/compose.yaml is taken for the path of a file, and there is none; only Git repositories and OCI artifacts are fetched"],
            Findings("compose.yaml"));
    }

    [Fact]
    public void The_model_does_not_depend_on_them()
    {
        _folder.Write("stack.yml", "services: {web: {image: 'w:1'}}\nconfigs: {c: {file: ./no.conf}}\n");
        Assert.Equal(("", ExitStatus.Clean), CliRun.In(_folder.Root, "model", "stack.yml") is var run ? (run.Error, run.ExitStatus) : default);
    }

    [Theory]
    [InlineData("--env-file", "x.env")]
    [InlineData("--env")]
    public void The_current_folder_is_known_to_Compose(params string[] options)
    {
        _folder.Write("sub/compose.yaml", "services: {web: {image: 'w:1', environment: {P: \"${PWD}\"}}}\n");
        _folder.Write("x.env", "PWD=/file\n");
        Assert.Contains($"P: {_folder.Root}\n", CliRun.In(_folder.Root, ["model", "sub/compose.yaml", .. options]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_is_not_followed_to_its_end_is_a_warning()
    {
        var services = Enumerable.Range(0, 150).Select(static i => i == 149 ? "  s149: {image: 'w:1'}" : $"  s{i}: {{extends: s{i + 1}}}");
        _folder.Write("compose.yaml", "services:\n" + string.Join('\n', services));
        var run = CliRun.In(_folder.Root, "compose.yaml", "--format", "concise");
        Assert.Contains("compose.yaml:102:19: warning SL0008: s101 was not read: extends is followed for 100 steps, and the chain is longer\n", run.Output, StringComparison.Ordinal);
    }

    private string[] Findings(string file) =>
        [.. CliRun.In(_folder.Root, file, "--format", "concise").Output.Split('\n').Where(static l => l.Contains("SL0004", StringComparison.Ordinal))];
}
