using StackLint.Engine.Results;
using StackLint.Reporting.Checkstyle;
using StackLint.Reporting.Tests.Formats;

namespace StackLint.Reporting.Tests.Checkstyle;

public sealed class CheckstyleReporterTests
{
    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "checkstyle-shop");

    [Fact]
    public void What_is_about_no_file_has_no_line() => Snapshot.Match(Write(Samples.TroubledRun()), "checkstyle-troubled");

    [Fact]
    public void Reports_fit_the_schema() => Assert.All([Samples.ShopRun(), Samples.TroubledRun(), new LintResult([], [], [], [], [])], static result =>
        Assert.Empty(XmlSchemas.Problems(Write(result), "checkstyle.xsd")));

    [Fact]
    public void File_without_findings_is_listed() =>
        Assert.Contains("<file name=\"a.yml\" />", Write(Samples.Rules().File("a.yml", "a: 1").Build()), StringComparison.Ordinal);

    private static string Write(LintResult result) => Samples.Render(new CheckstyleReporter(), result);
}
