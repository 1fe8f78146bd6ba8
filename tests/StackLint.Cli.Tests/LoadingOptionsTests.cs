namespace StackLint.Cli.Tests;

/// <summary>The options that say what variables hold and which files are read.</summary>
public sealed class LoadingOptionsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public LoadingOptionsTests()
    {
        _folder.Write("stack.yml", "services: {web: {image: 'w:1', deploy: {mode: global, resources: {limits: {memory: $LIMIT}, reservations: {memory: 1G}}}}}");
        _folder.Write("small.env", "LIMIT=512M\n");
        _folder.Write("large.env", "LIMIT=2G\n");
        _folder.Write("bad.env", "A=1\nB C=2\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--env-file", "small.env")]
    [InlineData(false, "--env-file", "large.env")]
    [InlineData(false, "--env-file", "small.env", "--env-file", "large.env")]
    [InlineData(true, "--env-file", "large.env", "--env-file", "small.env")]
    [InlineData(true, "--env")]
    [InlineData(true, "--env", "--env-file", "large.env")]
    public void Variables_come_from_the_process_then_from_the_last_file(bool isFound, params string[] options)
    {
        var settings = new CliRunSettings { Variables = new Dictionary<string, string?> { ["LIMIT"] = "512M" } };
        var run = CliRun.In(_folder.Root, settings, ["stack.yml", "--format", "concise", .. options]);
        Assert.Equal(isFound, run.Output.Contains("SL1003", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--env-file no.env: it does not exist", "--env-file", "no.env")]
    [InlineData("--env-file .: it is a folder", "--env-file", ".")]
    [InlineData("--env-file bad.env:2:1: key cannot contain a space", "--env-file", "bad.env")]
    [InlineData("--env-file: an empty text is no path", "--env-file", "")]
    [InlineData("--allow-root no: there is no such folder", "--allow-root", "no")]
    [InlineData("--allow-root stack.yml: there is no such folder", "--allow-root", "stack.yml")]
    [InlineData("-c names standard input twice; it can be read only once", "-c", "-,-")]
    [InlineData("-c a\"b: a quote stands within a name", "-c", "a\"b")]
    [InlineData("-c \"a: a quote is not closed", "-c", "\"a")]
    [InlineData("-c \"a\"b: only a comma may follow a closing quote", "-c", "\"a\"b")]
    [InlineData("an empty text is no path", "-c", "")]
    [InlineData("an empty text is no path", "-c", "stack.yml,")]
    public void Mistake_is_explained(string message, params string[] args)
    {
        var run = CliRun.In(_folder.Root, args);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
    }

    [Theory]
    [InlineData("stack.yml,b.yml")]
    [InlineData("stack.yml,\"c,d.yml\"")]
    [InlineData("\"stack.yml\",b.yml")]
    public void Several_files_may_stand_in_one_value(string files)
    {
        const string Deploy = "services: {web: {deploy: {resources: {limits: {memory: 512M}}}}}";
        _folder.Write("b.yml", Deploy);
        _folder.Write("c,d.yml", Deploy);
        Assert.Contains("SL1003", CliRun.In(_folder.Root, "-c", files, "--format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_file_variable_is_not_looked_at()
    {
        var settings = new CliRunSettings { Variables = new Dictionary<string, string?> { ["COMPOSE_FILE"] = "no.yml" } };
        Assert.DoesNotContain("no.yml", CliRun.In(_folder.Root, settings, "stack.yml", "--env").Error, StringComparison.Ordinal);
    }
}
