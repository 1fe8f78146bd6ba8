using StackLint.Cli.Tests.Sources;
using StackLint.Reporting;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>A run needs no network and starts nothing, but Git where that was asked for.</summary>
public sealed class OfflineTests
{
    [SkippableFact]
    public void Everything_is_reported_without_a_network()
    {
        var unshare = ExternalProgram.Require("unshare");
        ExternalProgram.SkipUnless(unshare.Run(CliRun.RepositoryRoot, "-rn", "true").Status == 0, "The system takes no network away.");
        using var folder = new ScratchFolder();
        string[] Arguments(string name) => ["lint", "testdata", .. OutputFormat.All.SelectMany(f => new[] { "--output", $"{f.Name}={Path.Combine(folder.Root, $"{name}.{f.Name}")}" })];
        var offline = unshare.Run(CliRun.RepositoryRoot, ["-rn", .. TracedProgram.Command, .. Arguments("offline")]);
        var online = CliRun.In(CliRun.RepositoryRoot, Arguments("online"));
        Assert.Equal(online.ExitStatus, offline.Status);
        Assert.All(OutputFormat.All, f => Assert.Equal(folder.Read($"online.{f.Name}"), folder.Read($"offline.{f.Name}")));
    }

    [SkippableTheory]
    [InlineData("lint", "testdata")]
    [InlineData("lint", "testdata", "--format", "sarif")]
    [InlineData("model", "testdata/realworld/shop.yml")]
    [InlineData("config", "show", "testdata/realworld/shop.yml")]
    [InlineData("rules")]
    public void Nobody_is_called_and_nothing_is_started(params string[] arguments)
    {
        var (status, error, calls) = TracedProgram.Run(CliRun.RepositoryRoot, arguments);
        Assert.InRange(status, 0, 2);
        Assert.DoesNotContain("Exception", error);
        Assert.NotEmpty(TracedProgram.Opened(calls));
        Assert.Empty(TracedProgram.Network(calls));
        Assert.Empty(TracedProgram.Started(calls));
    }

    [SkippableFact]
    public void Git_alone_is_started_where_it_is_asked()
    {
        using var git = new GitFolder();
        git.Files.Write("a.yml", Samples.Warning);
        var (status, _, calls) = TracedProgram.Run(git.Root, "lint", "--changed");
        Assert.Equal(ExitStatus.Findings, status);
        Assert.Equal("git", Assert.Single(TracedProgram.Started(calls).Distinct()));
        Assert.Empty(TracedProgram.Network(calls));
    }
}
