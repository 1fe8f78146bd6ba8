namespace StackLint.Cli.Tests.Faults;

/// <summary>What may not be read is named, fails the run, and hides nothing else; for root, by being nobody.</summary>
public sealed class ReadingFaultTests
{
    [SkippableTheory]
    [InlineData("lint --format concise", "secret.yml:1:1: error SL0008: secret.yml was not read: permission is denied")]
    [InlineData("lint secret.yml stack.yml --format concise", "secret.yml:1:1: error SL0008: secret.yml was not read: permission is denied")]
    [InlineData("lint secret stack.yml --format concise", "secret:1:1: error SL0008: secret was not read: permission is denied")]
    [InlineData("lint --format concise", "secret:1:1: error SL0008: secret was not read: permission is denied")]
    [InlineData("lint --env-file secret.env --format concise", "error: --env-file secret.env: permission is denied")]
    [InlineData("lint --baseline secret.sarif --format concise", "error: --baseline secret.sarif: permission is denied")]
    [InlineData("lint --rules secret.dll --format concise", "error: --rules secret.dll: permission is denied")]
    [InlineData("lint --files-from secret.txt --format concise", "error: --files-from secret.txt: permission is denied")]
    public void File_and_folder_without_permission(string command, string message)
    {
        using var disk = new FaultyDisk("unreadable");
        disk.Write(".editorconfig", "root = true\n");
        disk.Write("stack.yml", Samples.Warning);
        disk.Write("secret.yml", Samples.Clean);
        disk.Write("secret.env", "A=1\n");
        disk.Write("secret.sarif", "{}");
        disk.Write("secret.dll", "x");
        disk.Write("secret.txt", "stack.yml\n");
        disk.Write("secret/stack.yml", Samples.Clean);
        var run = disk.Run(command);
        Assert.Contains(message + "\n", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.Equal(!message.StartsWith("error: ", StringComparison.Ordinal), run.Output.Contains("stack.yml:7:23: warning SL4001: ", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("include: [secret.yml]\nservices: {web: {image: 'w:1'}}\n", "secret.yml", "11")]
    [InlineData("services: {web: {image: 'w:1', extends: {file: secret.yml, service: api}}}\n", "secret.yml", "48")]
    [InlineData("services: {web: {image: 'w:1', mem_limit: 1m, env_file: secret.env}}\n", "secret.env", "57")]
    public void File_without_permission_that_another_names(string text, string name, string column)
    {
        using var disk = new FaultyDisk("unreadable");
        disk.Write(".editorconfig", "root = true\n");
        disk.Write("compose.yaml", text);
        disk.Write("stack.yml", Samples.Warning);
        disk.Write(name, Samples.Clean);
        var run = disk.Run("lint compose.yaml stack.yml --format concise");
        Assert.Contains($"compose.yaml:1:{column}: error SL0008: {name} was not read: permission is denied\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("stack.yml:7:23: warning SL4001: ", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Settings_without_permission()
    {
        using var disk = new FaultyDisk("unreadable");
        disk.Write("stack.yml", Samples.Warning);
        disk.Write("secret/.editorconfig", "root = true\n");
        disk.Write("secret/stack.yml", Samples.Warning);
        var run = disk.Run("lint --format concise", "chmod 755 secret; chmod 000 secret/.editorconfig");
        Assert.Contains("secret/.editorconfig:1:1: error SL0008: secret/.editorconfig was not read: permission is denied\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nsecret/stack.yml:7:23: warning SL4001: ", "\n" + run.Output, StringComparison.Ordinal);
        Assert.Contains("\nstack.yml:7:23: warning SL4001: ", "\n" + run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }
}
