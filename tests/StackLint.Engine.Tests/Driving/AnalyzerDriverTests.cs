using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Driving;

public sealed class AnalyzerDriverTests
{
    [Fact]
    public void Throwing_analyzer_is_named_and_the_others_go_on()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "services:\n  good: {image: nginx}\n  bad: {image: httpd}\n");
        var result = folder.Lint([new ThrowingAnalyzer(), new ImageAnalyzer()]);
        Assert.Equal(
            ["compose.yaml:1:1 SL0007", "compose.yaml:2:3 TST2", "compose.yaml:2:17 TST1", "compose.yaml:3:16 TST1"],
            TestFolder.Places(result));
        Assert.Equal("Rule TST2 failed: InvalidOperationException: no luck; its other findings in this file may be missing", result.Diagnostics[0].Message);
        var failure = Assert.Single(result.Failures);
        Assert.Equal((RunFailureKind.AnalyzerFailed, "TST2", "compose.yaml"), (failure.Kind, failure.RuleId, failure.Path));
    }

    [Fact]
    public void Undeclared_id_is_a_failure_of_the_analyzer()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "services: {web: {image: nginx}}");
        var result = folder.Lint([new UndeclaredAnalyzer()]);
        Assert.Equal(["compose.yaml:1:1 SL0007"], TestFolder.Places(result));
        Assert.Contains("reports TST4, which it does not declare", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzer_that_does_not_apply_is_not_run()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "# stacklint target=compose\nservices: {web: {image: nginx}}");
        var analyzer = new CountingAnalyzer();
        Assert.Empty(folder.Lint([analyzer]).Diagnostics);
        Assert.Equal(0, analyzer.Calls);
    }

    [Fact]
    public void Hidden_analyzer_is_run_for_its_louder_variant()
    {
        using var folder = new TestFolder();
        folder.Write("stack.yml", "services: {web: {image: nginx}, loud: {image: nginx}}");
        var found = Assert.Single(folder.Lint([new CountingAnalyzer()]).Diagnostics);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Contains("'loud'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_switched_off_is_not_run()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.tst5.severity = none");
        folder.Write("stack.yml", "services: {web: {image: nginx}}");
        var analyzer = new CountingAnalyzer();
        Assert.Empty(folder.Lint([analyzer]).Diagnostics);
        Assert.Equal(0, analyzer.Calls);
    }
}
