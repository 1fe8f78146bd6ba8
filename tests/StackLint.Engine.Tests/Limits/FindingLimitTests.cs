using Microsoft.CodeAnalysis;

namespace StackLint.Engine.Tests.Limits;

public sealed class FindingLimitTests
{
    private const string Yaml =
        """
        services:
          a: {image: x}
          b: {image: y}
          c: {image: z}
          # stacklint disable SL0000 TST1: known
          d: {image: z}

        """;

    [Fact]
    public void As_many_as_the_limit_are_shown()
    {
        using var folder = Folder("stacklint.max_findings = 3");
        Assert.DoesNotContain(folder.Lint().Diagnostics, static d => d.Id == "SL0009");
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Info)]
    public void The_others_are_one_finding_as_severe_as_they_are(DiagnosticSeverity severity)
    {
        var (word, name) = severity switch
        {
            DiagnosticSeverity.Error => ("error", "2 errors"),
            DiagnosticSeverity.Warning => ("warning", "2 warnings"),
            _ => ("info", "2 informations"),
        };
        using var folder = Folder($"stacklint.max_findings = 1\nstacklint.tst1.severity = {word}");
        var result = folder.Lint();
        Assert.Equal(["compose.yaml:2:14 TST1", "compose.yaml:3:14 SL0009"], TestFolder.Places(result).Where(static p => !p.Contains(":5:") && !p.Contains(":6:")));
        var cut = Assert.Single(result.Diagnostics, static d => d.Id == "SL0009");
        Assert.Equal(($"compose.yaml has 2 more findings than the 1 that are shown: {name}", severity), (cut.Message, cut.Severity));
        Assert.Single(result.Diagnostics, static d => d.IsSuppressed);
    }

    [Fact]
    public void The_most_severe_stay()
    {
        using var folder = Folder("stacklint.max_findings = 1");
        folder.Write("compose.yaml", "services:\n  a: {image: x}\n  b: {image: y, image: z}\n");
        var result = folder.Lint();
        Assert.Equal(["SL0009", "SL0002"], result.Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void Each_file_is_counted_by_itself()
    {
        using var folder = Folder("stacklint.max_findings = 2");
        folder.Write("b/compose.yaml", "services: {a: {image: x}, b: {image: y}}\n");
        Assert.Equal(["compose.yaml"], folder.Lint().Diagnostics.Where(static d => d.Id == "SL0009").Select(static d => d.Path));
    }

    [Fact]
    public void Findings_of_settings_are_counted_too()
    {
        using var folder = Folder("stacklint.max_findings = 10");
        folder.Write("compose.yaml", "services: {a: {image: x}}\n");
        folder.Write(".editorconfig", "root = true\n[*]\nstacklint.max_findings = 5\n[*.yaml]\n" + string.Concat(Enumerable.Range(0, 9).Select(static i => $"stacklint.nothing{i} = 1\n")));
        Assert.Equal([".editorconfig"], folder.Lint().Diagnostics.Where(static d => d.Id == "SL0009").Select(static d => d.Path));
    }

    private static TestFolder Folder(string keys)
    {
        var folder = new TestFolder();
        folder.Configure(keys, "*");
        folder.Write("compose.yaml", Yaml.Replace("SL0000 ", "", StringComparison.Ordinal));
        return folder;
    }
}
