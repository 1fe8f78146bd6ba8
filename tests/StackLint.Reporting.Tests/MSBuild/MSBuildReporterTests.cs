using StackLint.Reporting.MSBuild;

namespace StackLint.Reporting.Tests.MSBuild;

public sealed class MSBuildReporterTests
{
    [Fact]
    public void Lines_are_those_of_the_compiler() =>
        Snapshot.Match(Samples.Render(new MSBuildReporter(), Samples.TroubledRun()), "msbuild-troubled");

    [Fact]
    public void Colour_never_gets_in() =>
        Assert.DoesNotContain('\u001B', Samples.Render(new MSBuildReporter(), Samples.ShopRun(), Samples.Context with { Color = true, Links = true }));
}
