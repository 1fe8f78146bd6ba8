using StackLint.Analysis.Findings;

namespace StackLint.Engine.Tests.Suppressions;

public sealed class SuppressionRemovalTests
{
    [Theory]
    [InlineData("# stacklint disable-file TST1: known\nservices: {web: {build: .}}\n", "services: {web: {build: .}}\n")]
    [InlineData("services:\n  # stacklint disable TST1: known\n  web: {build: .}\n", "services:\n  web: {build: .}\n")]
    [InlineData("services:\r\n  web: {build: .} # stacklint disable TST1: known\r\n", "services:\r\n  web: {build: .}\r\n")]
    [InlineData("services: {web: {build: .}}\n# stacklint disable-file TST1: known", "services: {web: {build: .}}")]
    [InlineData("# stacklint disable-file TST1, SL0002: known\nservices: {web: {build: .}}\n", "services: {web: {build: .}}\n")]
    [InlineData("# stacklint disable-file SL0002, TST1: known\nservices: {web: {image: nginx}}\n", "# stacklint disable-file TST1: known\nservices: {web: {image: nginx}}\n")]
    [InlineData("# stacklint disable-file TST1, SL0002 until=2126-01-01: known\nservices: {web: {image: nginx}}\n", "# stacklint disable-file TST1 until=2126-01-01: known\nservices: {web: {image: nginx}}\n")]
    [InlineData("# stacklint disable-file SL0002, TST1, SL0003: known\nservices: {web: {image: nginx}}\n", "# stacklint disable-file TST1, SL0003: known\nservices: {web: {image: nginx}}\n")]
    public void What_suppresses_nothing_is_removed(string text, string expected)
    {
        var (source, fixes) = FixesOf(text);
        Assert.All(fixes, static f => Assert.Equal(FixApplicability.Safe, f.Applicability));
        Assert.Equal(expected, Assert.Single(fixes.Select(f => source.WithChanges(f.Changes).ToString()).Distinct()));
    }

    [Theory]
    [InlineData("# stacklint disable-file TST1: known\nservices: {web: {image: nginx}}\n")]
    [InlineData("# stacklint disable-file TST1 until=2020-01-01: past\nservices: {web: {build: .}}\n")]
    [InlineData("# stacklint disable-file SL9999: unknown\nservices: {web: {build: .}}\n")]
    [InlineData("# stacklint nonsense\nservices: {web: {build: .}}\n")]
    public void What_holds_or_may_be_misspelled_stays(string text) => Assert.Empty(FixesOf(text).Fixes);

    private static (Microsoft.CodeAnalysis.Text.SourceText Source, IReadOnlyList<CodeFix> Fixes) FixesOf(string text)
    {
        using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "compose.yaml"), text);
        var result = folder.Lint();
        return (result.Files.Single().Yaml.Source.Text, [.. result.Diagnostics.Select(static d => d.Details.Fix).OfType<CodeFix>()]);
    }
}
