using StackLint.Reporting;

namespace StackLint.Cli.Tests.Faults;

/// <summary>Two runs at once over the same files: each file is what one of them wrote, whole, and neither claims what it did not do.</summary>
public sealed class ConcurrentRunTests : IDisposable
{
    private const string Fixable = "services:\n  web:\n    image: acme/web:1.2\n    # stacklint disable SL1003: sizes were measured\n    logging: {driver: local}\n    deploy:\n      placement:\n        constraints: [node.role == manager]\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Report_of_every_format_is_that_of_one_of_them()
    {
        _folder.Write("a.yml", Samples.Warning);
        _folder.Write("b.yml", "services:\n" + string.Concat(Enumerable.Range(0, 300).Select(static i => $"  s{i}: {{image: nginx, privileged: true}}\n")));
        string[] names = [.. OutputFormat.All.Select(static f => f.Name)];
        string[] Arguments(string file, string folder) => ["lint", file, "--verbose", "--format", "concise", .. names.SelectMany(n => new[] { "--output", $"{n}={folder}/report.{n}" })];
        foreach (var folder in new[] { "of-a", "of-b", "both" })
        {
            Directory.CreateDirectory(Path.Combine(_folder.Root, folder));
        }

        CliRun.In(_folder.Root, Arguments("a.yml", "of-a"));
        CliRun.In(_folder.Root, Arguments("b.yml", "of-b"));
        for (var i = 0; i < 3; i++)
        {
            using var a = new RunningProgram(_folder.Root, Arguments("a.yml", "both"));
            using var b = new RunningProgram(_folder.Root, Arguments("b.yml", "both"));

            // Whoever reads a report in the meantime reads a whole one, too.
            a.WaitFor(() => Check(names, isThere: false) && b.HasExited, "both", mayEnd: true);
            Assert.All([a.End(), b.End()], static r => Assert.True(r.ExitStatus == ExitStatus.Findings, r.Error));
            Assert.True(Check(names, isThere: true));
            Assert.Equal(names.Length, Directory.GetFiles(Path.Combine(_folder.Root, "both")).Length);
        }
    }

    [Fact]
    public void Fixes_that_were_written_stay()
    {
        var safe = Fixable.Replace("    # stacklint disable SL1003: sizes were measured\n", "", StringComparison.Ordinal);
        var all = safe.Replace("== manager", "== worker", StringComparison.Ordinal);
        string[] names = [.. Enumerable.Range(0, 60).Select(static i => $"s{i}.yml")];
        for (var i = 0; i < 3; i++)
        {
            Array.ForEach(names, n => _folder.Write(n, Fixable));
            using var mild = new RunningProgram(_folder.Root, "lint", "--fix", "--format", "concise");
            using var bold = new RunningProgram(_folder.Root, "lint", "--fix", "--unsafe", "--format", "concise");
            var (mildRun, boldRun) = (mild.End(), bold.End());
            foreach (var name in names)
            {
                var text = _folder.Read(name);
                var (isRefused, isOtherRefused) = (IsRefused(boldRun, name), IsRefused(mildRun, name));
                Assert.True(text == (isRefused ? safe : all), $"{name}, {isRefused}, {isOtherRefused}: {text}");
                Assert.False(isRefused && isOtherRefused);
            }

            Assert.DoesNotContain(Directory.GetFiles(_folder.Root), static f => f.EndsWith(".tmp", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Text_that_an_editor_saves_meanwhile_stays_and_the_fix_is_refused()
    {
        _folder.Write("stack.yml", Fixable + "  stuck: {image: nginx}\n");
        var saved = Path.Combine(_folder.Root, "stack.yml");
        var pack = UnendingRule.Build(_folder, stay: "File.WriteAllText(\"stack.yml\", \"services: {mine: {image: 'acme/web:1.2'}}\\n\");");
        using var program = new RunningProgram(_folder.Root, ["lint", "stack.yml", "--fix", "--format", "concise", .. pack]);
        var run = program.End();
        Assert.Equal("services: {mine: {image: 'acme/web:1.2'}}\n", File.ReadAllText(saved));
        Assert.Contains("error: stack.yml: the fixes were not written: it has changed since it was read\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    private static bool IsRefused(CliRun run, string name) => run.Error.Contains($"error: {name}: the fixes were not written: it has changed since it was read\n", StringComparison.Ordinal);

    private bool Check(string[] names, bool isThere)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder.Root, "both", $"report.{name}");
            if (isThere || File.Exists(path))
            {
                Assert.Contains(File.ReadAllText(path), new[] { _folder.Read($"of-a/report.{name}"), _folder.Read($"of-b/report.{name}") });
            }
        }

        return true;
    }
}
