using StackLint.Reporting;

namespace StackLint.Cli.Tests.Faults;

/// <summary>Whatever is written where nothing can be: it is told by name, what was there stays, nothing half is left, and what was found is printed all the same.</summary>
public sealed class WritingFaultTests
{
    private const string Fixable = "services:\n  web:\n    image: acme/web:1.2\n    # stacklint disable SL1003: sizes were measured\n    logging: {driver: local}\n";

    public static TheoryData<string> Faults => FaultyDisk.Faults;

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Fixes(string fault)
    {
        using var disk = Disk(fault);
        var run = disk.Run("lint --fix --format concise");
        Check(disk, run, $"error: stack.yml: the fixes were not written: {disk.Reason}\n");
        Assert.Contains("stack.yml:4:25: info SL0006: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: fixed nothing\n", run.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Reports_of_every_format(string fault)
    {
        using var disk = Disk(fault);
        disk.Write("report.json", "old");
        string[] names = [.. OutputFormat.All.Select(static f => f.Name)];
        var run = disk.Run($"lint --verbose --format concise {string.Join(' ', names.Select(static n => $"--output {n}=report.{n}"))}");
        Check(disk, run, [.. names.Select(n => $"error: report.{n}: the report was not written: {disk.Reason}\n")]);
        Assert.Contains("stack.yml:4:25: info SL0006: ", run.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void New_baseline(string fault)
    {
        using var disk = Disk(fault);
        Check(disk, disk.Run("baseline create --baseline new.sarif"), $"error: new.sarif: the baseline was not written: {disk.Reason}\n");
    }

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Updated_baseline(string fault) => CheckBaseline(fault, "baseline update --baseline old.sarif");

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Pruned_baseline(string fault) => CheckBaseline(fault, "baseline prune --baseline old.sarif");

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Set_up_repository(string fault)
    {
        using var disk = Disk(fault);
        var run = disk.Run("init --yes --only editorconfig,baseline,workflow,pre-commit");
        Check(disk, run, fault == "denied" && FaultyDisk.IsForeign ? "error: .editorconfig is read-only\n" : $"error: .editorconfig: {disk.Reason}\n");
        Assert.DoesNotContain("written: .", run.Error, StringComparison.Ordinal);
    }

    private static void CheckBaseline(string fault, string command)
    {
        using var disk = Disk(fault);
        using var folder = new ScratchFolder();
        folder.Write("stack.yml", Fixable + "    privileged: true\n");
        CliRun.In(folder.Root, "baseline", "create", "--baseline", "old.sarif");
        disk.Write("old.sarif", folder.Read("old.sarif"));
        Check(disk, disk.Run(command), $"error: old.sarif: the baseline was not written: {disk.Reason}\n");
    }

    private static void Check(FaultyDisk disk, CliRun run, params string[] errors)
    {
        Assert.True(run.ExitStatus == ExitStatus.Failed, $"{run.ExitStatus}: {run.Error}");
        Assert.All(errors, e => Assert.Contains(e, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.Equal(disk.Files(afterwards: false), disk.Files(afterwards: true));
    }

    private static FaultyDisk Disk(string fault)
    {
        var disk = new FaultyDisk(fault);
        disk.Write(".editorconfig", "root = true\n");
        disk.Write("stack.yml", Fixable);
        return disk;
    }
}
