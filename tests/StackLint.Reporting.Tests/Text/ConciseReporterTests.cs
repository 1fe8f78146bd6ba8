using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests.Text;

public sealed class ConciseReporterTests
{
    [Fact]
    public void Each_finding_is_its_first_line()
    {
        var concise = Samples.Render(new ConciseReporter(), Samples.TroubledRun());
        Snapshot.Match(concise, "concise-troubled");
        Assert.All(concise.TrimEnd('\n').Split('\n'), line => Assert.Contains(line + "\n", Samples.Render(new TextReporter(), Samples.TroubledRun()), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_findings_nothing_is_written() =>
        Assert.Equal("", Samples.Render(new ConciseReporter(), Samples.Rules().Build()));
}
