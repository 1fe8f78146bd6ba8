using System.Diagnostics;
using System.Text;

namespace StackLint.Cli.Tests.Faults;

/// <summary>Standard output that takes nothing fails every command, and loses nothing that goes elsewhere.</summary>
public sealed class ClosedOutputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ClosedOutputTests()
    {
        _folder.Write("stack.yml", Samples.Warning);
        CliRun.In(_folder.Root, "baseline", "create", "--baseline", "old.sarif");
        _folder.Write("stack.yml", Samples.Warning + "    privileged: true\n  b: {image: nginx}\n");
    }

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("lint stack.yml --output json=report.json", ">&-", "report.json", "SL4001")]
    [InlineData("lint stack.yml --output json=report.json", ">/dev/full", "report.json", "SL4001")]
    [InlineData("lint stack.yml --fix --unsafe", ">&-", "stack.yml", "== worker")]
    [InlineData("lint stack.yml --fix --unsafe", ">/dev/full", "stack.yml", "== worker")]
    [InlineData("baseline update --baseline old.sarif stack.yml", ">&-", "old.sarif", "SL4001")]
    [InlineData("init --yes --only editorconfig", ">&-", ".editorconfig", "root = true")]
    [InlineData("model stack.yml", ">&-", "stack.yml", "privileged")]
    [InlineData("config show stack.yml", ">&-", "stack.yml", "privileged")]
    [InlineData("lint --watch", ">&-", "stack.yml", "privileged")]
    public void Command_fails_and_says_why(string command, string output, string file, string expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "The test needs bash.");
        Skip.If(output == ">/dev/full" && !File.Exists("/dev/full"), "The system has no /dev/full.");
        var start = new ProcessStartInfo("bash", ["-c", $"dotnet '{RunningProgram.Program}' {command} {output}"])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitStatus.Failed, process.ExitCode);
        Assert.Contains("error: cannot write to standard output: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        Assert.Contains(expected, _folder.Read(file), StringComparison.Ordinal);
    }
}
