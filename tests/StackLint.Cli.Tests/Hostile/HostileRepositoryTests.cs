using StackLint.Reporting;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>What a repository names outside of itself is not opened, and shows in nothing that is written.</summary>
public sealed class HostileRepositoryTests
{
    public static TheoryData<string> FormatNames => Formats.Names;

    [SkippableTheory]
    [MemberData(nameof(FormatNames))]
    public async Task Nothing_of_what_lies_outside_is_shown(string format)
    {
        using var repository = new HostileRepository();
        repository.WriteList();
        string[][] runs = [["."], [.. repository.Files], ["--files-from", "list"], [.. repository.Files, "--env", "--verbose"]];
        foreach (var run in runs)
        {
            var found = await Task.Run(() => CliRun.In(repository.Root, Settings(repository), ["lint", "--format", format, .. run])).WaitAsync(TimeSpan.FromMinutes(2));
            Assert.DoesNotContain(HostileRepository.Marker, found.Output + found.Error);
            Assert.DoesNotContain("Exception", found.Error);
            Assert.Contains("SL", found.Output);
        }
    }

    [SkippableTheory]
    [InlineData("model")]
    [InlineData("model", "--format", "json", "--origins", "--force")]
    [InlineData("config", "show")]
    [InlineData("config", "show", "--format", "json", "--all")]
    public async Task Nothing_of_it_is_loaded(params string[] command)
    {
        using var repository = new HostileRepository();
        foreach (var file in repository.Files)
        {
            var found = await Task.Run(() => CliRun.In(repository.Root, Settings(repository), [.. command, file])).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.DoesNotContain(HostileRepository.Marker, found.Output + found.Error);
            Assert.DoesNotContain("Exception", found.Error);
        }
    }

    [SkippableFact]
    public void Nothing_outside_is_opened_and_nothing_that_does_not_end()
    {
        using var repository = new HostileRepository();
        repository.WriteList();
        string[][] runs =
        [
            ["lint", ".", .. OutputFormat.All.SelectMany(static f => new[] { "--output", $"{f.Name}=report.{f.Name}.out" })],
            ["lint", "--env", .. repository.Files],
            ["lint", "--files-from", "list"],
            ["model", "--force", "--env", .. repository.Files],
        ];
        foreach (var run in runs)
        {
            var (_, error, calls) = TracedProgram.Run(repository.Root, run);
            Assert.DoesNotContain("Exception", error);
            var opened = TracedProgram.Opened(calls).ToList();
            Assert.Contains(opened, o => o.Path == Path.Combine(repository.Root, "ok.part") || run.Contains("--files-from"));
            Assert.DoesNotContain(opened, o => o.Path.StartsWith(repository.Outside, StringComparison.Ordinal) && !Directory.Exists(o.Path));
            Assert.DoesNotContain(opened, static o => o.Path == "/dev/zero" || o.Path.EndsWith("/environ", StringComparison.Ordinal));

            // No code of the repository is even looked at.
            Assert.DoesNotContain(opened, o => o.Path.StartsWith(repository.Root, StringComparison.Ordinal) && o.Path.EndsWith(".dll", StringComparison.Ordinal));

            // A pipe is looked at in a way that waits for nobody.
            Assert.DoesNotContain(opened, static o => Path.GetFileName(o.Path).StartsWith("pipe", StringComparison.Ordinal) && !o.Call.Contains("O_NONBLOCK", StringComparison.Ordinal));
            Assert.Empty(TracedProgram.Network(calls));
            Assert.Empty(TracedProgram.Started(calls));
        }
    }

    private static CliRunSettings Settings(HostileRepository repository) => new() { Variables = { ["HOME"] = repository.Outside } };
}
