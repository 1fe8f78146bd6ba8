using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Memory;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Memory;

/// <summary>A finding of a later pass is the one of the pass before where it says the same.</summary>
public sealed class KeptFindingsTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly LintRun _run = new(new RulePackSet(new TestPack(new CollectingAnalyzer())), new FixedClock());
    private readonly LintMemory _memory = new();

    public KeptFindingsTests()
    {
        _folder.Write("a/compose.yaml", "services: {web: {image: nginx}}\n");
        _folder.Write("b/compose.yaml", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finding_with_equal_parts_is_kept()
    {
        var before = Pass("services: {db: {image: postgres}, cache: {image: redis}}\n");
        Assert.Equal(["db", "cache"], before.Details.Parts.AsEnumerable());
        Assert.Same(before, Pass("services: {db: {image: mysql}, cache: {image: redis}}\n"));
    }

    [Theory]
    [InlineData("services: {db: {image: postgres}, queue: {image: redis}}\n", "db queue")]
    [InlineData("services: {cache: {image: redis}, db: {image: postgres}}\n", "cache db")]
    [InlineData("services: {db: {image: postgres}}\n", "db")]
    public void Finding_with_another_part_is_not(string yaml, string parts)
    {
        var before = Pass("services: {db: {image: postgres}, cache: {image: redis}}\n");
        var after = Pass(yaml);
        Assert.NotSame(before, after);
        Assert.Equal(before.Message, after.Message);
        Assert.Equal(parts.Split(' '), after.Details.Parts.AsEnumerable());
    }

    private ReportedDiagnostic Pass(string other)
    {
        var file = new SourceFile("b/compose.yaml", SourceText.From(other)) { FullPath = Path.Combine(_folder.Path, "b", "compose.yaml") };
        var result = _run.Execute(new LintRequest
        {
            WorkingDirectory = _folder.Path,
            Paths = ["."],
            Overlay = ImmutableDictionary<string, SourceFile>.Empty.Add(file.FullPath, file),
            Memory = _memory,
        });
        return Assert.Single(result.Diagnostics, static d => d.Id == CollectingAnalyzer.Rule.Id);
    }
}
