using Microsoft.CodeAnalysis;

namespace StackLint.Engine.Tests.Configuration;

public sealed class SeverityTests
{
    [Theory]
    [InlineData("", "stack.yml", DiagnosticSeverity.Warning)]
    [InlineData("", "compose.yaml", DiagnosticSeverity.Info)]
    [InlineData("stacklint.profile = scale", "compose.yaml", DiagnosticSeverity.Error)]
    [InlineData("stacklint.target = swarm", "compose.yaml", DiagnosticSeverity.Warning)]
    [InlineData("stacklint.default_target = swarm", "compose.yaml", DiagnosticSeverity.Warning)]
    [InlineData("stacklint.target = both", "compose.yaml", DiagnosticSeverity.Info)]
    [InlineData("stacklint.tst1.severity = error", "stack.yml", DiagnosticSeverity.Error)]
    [InlineData("stacklint.tst1.severity = suggestion", "stack.yml", DiagnosticSeverity.Info)]
    [InlineData("STACKLINT.TST1.SEVERITY = ERROR", "stack.yml", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.TST1.severity = error", "stack.yml", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.TST1.severity = default", "stack.yml", DiagnosticSeverity.Warning)]
    [InlineData("stacklint.category.testing.severity = error", "stack.yml", DiagnosticSeverity.Error)]
    [InlineData("stacklint.category.testing.severity = error\nstacklint.tst1.severity = info", "stack.yml", DiagnosticSeverity.Info)]
    [InlineData("dotnet_diagnostic.TST1.severity = error\nstacklint.tst1.severity = info", "stack.yml", DiagnosticSeverity.Info)]
    public void Key_decides(string keys, string file, DiagnosticSeverity expected)
    {
        using var folder = new TestFolder();
        folder.Configure(keys);
        folder.Write(file, "services: {web: {image: nginx}}");
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal(expected, found.Severity);
        Assert.Equal("Image 'nginx' of service 'web'", found.Message);
    }

    [Theory]
    [InlineData("stacklint.tst1.severity = none")]
    [InlineData("stacklint.tst1.severity = hidden")]
    [InlineData("stacklint.category.testing.severity = none")]
    [InlineData("dotnet_diagnostic.tst1.severity = none")]
    public void Key_switches_off(string key)
    {
        using var folder = new TestFolder();
        folder.Configure(key);
        folder.Write("stack.yml", "services: {web: {image: nginx}}");
        Assert.Empty(folder.Lint().Diagnostics);
    }
}
