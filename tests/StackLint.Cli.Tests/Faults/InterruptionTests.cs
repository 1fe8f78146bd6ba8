namespace StackLint.Cli.Tests.Faults;

/// <summary>Ctrl-C ends every command at once, also where a rule does not end or nobody reads, and every file is whole.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const string Marker = "looking";
    private const string Fixable = "services:\n  web:\n    image: acme/web:1.2\n    # stacklint disable SL1003: sizes were measured\n    logging: {driver: local}\n";

    private readonly ScratchFolder _folder = new();

    public InterruptionTests() => _folder.Write("stack.yml", Fixable);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands => new(
        "lint --output sarif=old.sarif --output json=report.json",
        "lint --fix --output sarif=old.sarif",
        "lint --watch --output sarif=old.sarif",
        "lint --watch=poll",
        "baseline create --baseline new.sarif",
        "baseline update --baseline old.sarif --accept-new",
        "baseline prune --baseline old.sarif");

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public void Command_ends_while_a_rule_does_not(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals cannot be sent there.");
        Assert.Equal(ExitStatus.Clean, CliRun.In(_folder.Root, "baseline", "create", "--baseline", "old.sarif").ExitStatus);
        _folder.Write("stack.yml", Fixable + "  stuck: {image: nginx}\n");
        var pack = UnendingRule.Build(_folder, marker: Marker);
        var before = Files();
        using var program = new RunningProgram(_folder.Root, [.. command.Split(' '), .. pack]);
        program.WaitFor(() => File.Exists(Path.Combine(_folder.Root, Marker)), "the rule");
        var (status, time) = program.Signal("INT");
        Assert.Equal(ExitStatus.Interrupted, status);
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal("interrupted\n", program.End().Error);
        File.Delete(Path.Combine(_folder.Root, Marker));
        Assert.Equal(before, Files());
    }

    [SkippableTheory]
    [InlineData("INT", ExitStatus.Interrupted)]
    [InlineData("TERM", ExitStatus.Terminated)]
    public void Command_ends_while_nobody_reads(string signal, int expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals cannot be sent there.");
        _folder.Write("large.yml", "services:\n" + string.Concat(Enumerable.Range(0, 400).Select(static i => $"  {new string('s', 1000)}{i}: {{image: nginx}}\n")));
        using var program = new RunningProgram(_folder.Root, readsOutput: false, "lint", "--output", "json=report.json", "--format", "json");
        program.WaitFor(() => File.Exists(Path.Combine(_folder.Root, "report.json")), "the report");
        Thread.Sleep(500);
        Assert.Equal(expected, program.Signal(signal).Status);
        Assert.EndsWith("]\n}\n", _folder.Read("report.json"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Command_ends_while_it_waits_for_an_answer_or_for_input()
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals cannot be sent there.");
        using var program = new RunningProgram(_folder.Root, "lint", "-");
        Thread.Sleep(1500);
        Assert.Equal(ExitStatus.Interrupted, program.Signal("INT").Status);
    }

    [SkippableFact]
    public void Files_are_whole_whenever_it_comes()
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals cannot be sent there.");
        var names = Enumerable.Range(0, 60).Select(static i => $"s{i}.yml").ToList();
        var fixedText = Fixable.Replace("    # stacklint disable SL1003: sizes were measured\n", "", StringComparison.Ordinal);
        for (var wait = 0; wait < 6; wait++)
        {
            names.ForEach(n => _folder.Write(n, Fixable));
            using var program = new RunningProgram(_folder.Root, "lint", "--fix", "--output", "sarif=log.sarif");
            program.WaitFor(() => wait == 0 || names.Exists(n => new FileInfo(Path.Combine(_folder.Root, n)).Length < Fixable.Length), "the first fix", mayEnd: true);
            Thread.Sleep(wait * 5);
            program.Signal("INT");
            Assert.All(names, n => Assert.Contains(_folder.Read(n), new[] { Fixable, fixedText }));
            Assert.DoesNotContain(Directory.GetFiles(_folder.Root), static f => f.EndsWith(".tmp", StringComparison.Ordinal));
            Assert.EndsWith("}\n", File.Exists(Path.Combine(_folder.Root, "log.sarif")) ? _folder.Read("log.sarif") : "}\n", StringComparison.Ordinal);
        }
    }

    private SortedDictionary<string, string> Files() => new(
        Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories).ToDictionary(static f => f, static f => Convert.ToHexString(File.ReadAllBytes(f))),
        StringComparer.Ordinal);
}
