using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Reporting.JUnit;
using StackLint.Reporting.Tests.Formats;

namespace StackLint.Reporting.Tests.JUnit;

public sealed class JUnitReporterTests
{
    private static readonly string[] Counts = ["tests", "failures", "errors", "skipped"];

    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "junit-shop");

    [Fact]
    public void Failures_and_suppressions_are_written() => Snapshot.Match(Write(Samples.TroubledRun()), "junit-troubled");

    [Fact]
    public void Reports_fit_the_schema() => Assert.All([Samples.ShopRun(), Samples.TroubledRun(), new LintResult([], [], [], [], [])], static result =>
        Assert.Empty(XmlSchemas.Problems(Write(result), "junit.xsd")));

    [Fact]
    public void File_without_findings_passes()
    {
        var suite = XDocument.Parse(Write(Samples.Rules().File("a.yml", "a: 1").Build())).Root!.Elements("testsuite").Single();
        Assert.Equal(("a.yml", "1", "0"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Empty(suite.Elements("testcase").Single().Elements());
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Info, 5)]
    [InlineData(DiagnosticSeverity.Warning, 4)]
    [InlineData(DiagnosticSeverity.Error, 3)]
    [InlineData(null, 0)]
    public void As_many_cases_fail_as_the_run_counts(DiagnosticSeverity? failOn, int expected)
    {
        var root = XDocument.Parse(Samples.Render(new JUnitReporter(), Samples.TroubledRun(), Samples.Context with { FailOn = failOn })).Root!;
        Assert.Equal(expected, root.Descendants("failure").Count());
        Assert.Equal(5 - expected, root.Descendants("system-out").Count());
        Assert.Equal(expected, (int)root.Attribute("failures")!);
    }

    [Fact]
    public void Counts_are_those_of_the_cases()
    {
        var root = XDocument.Parse(Write(Samples.TroubledRun())).Root!;
        Assert.Equal(root.Descendants("testcase").Count(), (int)root.Attribute("tests")!);
        Assert.All(root.Elements("testsuite"), static suite => Assert.Equal(
            [suite.Elements("testcase").Count(), suite.Descendants("failure").Count(), suite.Descendants("error").Count(), suite.Descendants("skipped").Count()],
            Counts.Select(name => (int)suite.Attribute(name)!)));
    }

    [Fact]
    public void Cases_of_a_suite_have_names_of_their_own_that_stay_when_lines_move()
    {
        static List<string> Names(string text) => [.. XDocument.Parse(Write(Samples.Rules().File("a.yml", text)
            .Finding("SL1001", "a.yml", "x", arguments: ["web"]).Finding("SL1001", "a.yml", "x", arguments: ["db"]).Build())).Descendants("testcase").Select(static c => c.Attribute("name")!.Value)];
        Assert.Equal(["SL1001 a", "SL1001 a (2)"], Names("a: x"));
        Assert.Equal(Names("a: x"), Names("# more\n\na: x"));
    }

    private static string Write(LintResult result) => Samples.Render(new JUnitReporter(), result);
}
