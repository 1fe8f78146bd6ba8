using Snapshooter.Xunit;

namespace StackLint.Cli.Tests.Models;

/// <summary>What <c>model</c> prints for some of <c>testdata</c>, to the letter.</summary>
public sealed class ModelGoldenTests
{
    [Theory]
    [InlineData("anchors", "projects/anchors", "docker-stack.yml")]
    [InlineData("override", "projects/override", "-c", "compose.yaml", "-c", "compose.override.yaml", "--target", "compose")]
    [InlineData("base-files", "projects/base-files", "docker-compose.prod.yml")]
    [InlineData("shop", "realworld", "shop.yml")]
    [InlineData("metrics", "realworld", "metrics.swarm.yml")]
    public void Model_with_origins_is_as_recorded(string name, string folder, params string[] args)
    {
        foreach (var format in (ReadOnlySpan<string>)["yaml", "json"])
        {
            var run = CliRun.In(Path.Combine(CliRun.RepositoryRoot, "testdata", folder), ["model", .. args, "--origins", "--format", format]);

            // The folder that the tests run in is part of absolute paths.
            var output = run.Output.Replace(CliRun.RepositoryRoot, "/repository", StringComparison.Ordinal);
            Snapshot.Match($"$ stacklint model {string.Join(' ', args)} --origins --format {format}\n{output}-- standard error\n{run.Error}-- exit status {run.ExitStatus}\n", $"model-{name}-{format}");
        }
    }
}
