using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Fixing.Planning;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Fixing.Tests.Planning;

/// <summary>Which fixes of a file are made at once.</summary>
public sealed class FixPlannerTests
{
    private const string Text = "abcdefghijklmnopqrstuvwxyz\n";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "TST1", "Test", "Test", "Test {0}", "Test", DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly Gen<ImmutableArray<TextChange>> Changes =
        from places in Gen.Int[0, Text.Length].HashSet[2, 6]
        from isEmpty in Gen.Bool
        from text in Gen.OneOf("", "x", "yy")
        let sorted = places.Order().ToList()
        select isEmpty
            ? [new TextChange(new TextSpan(sorted[0], 0), text + "+")]
            : sorted.Chunk(2).Where(static p => p.Length == 2).Select(p => new TextChange(TextSpan.FromBounds(p[0], p[1]), text)).ToImmutableArray();

    [Fact]
    public void Chosen_fixes_never_collide_and_those_left_over_all_do() => Changes.List[0, 12].Sample(static all =>
    {
        var chosen = Plan(all);
        for (var i = 0; i < chosen.Length; i++)
        {
            Assert.All(chosen[..i], other => Assert.False(EditSpans.Collide(other, chosen[i])));
        }

        Assert.All(all, fix => Assert.Contains(chosen, c => c.SequenceEqual(fix) || EditSpans.Collide(c, fix)));
    });

    [Fact]
    public void Order_of_the_findings_does_not_matter() => Changes.List[0, 8].Sample(static all =>
        Assert.Equal(Describe(Plan(all)), Describe(Plan([.. all.AsEnumerable().Reverse()]))));

    [Fact]
    public void Text_outside_the_changes_stays() => Changes.List[1, 8].Sample(static all =>
    {
        var source = Source();
        var after = PlanFile(source, all).Apply().Text.ToString();
        var edited = Plan(all).SelectMany(static c => c).OrderBy(static c => c.Span.Start).ToList();
        var expected = "";
        var at = 0;
        foreach (var change in edited)
        {
            expected += Text[at..change.Span.Start] + change.NewText;
            at = change.Span.End;
        }

        Assert.Equal(expected + Text[at..], after);
    });

    [Theory]
    [InlineData(0, 3, 3, 6, false)]
    [InlineData(0, 3, 2, 6, true)]
    [InlineData(3, 3, 3, 3, true)]
    [InlineData(3, 3, 3, 6, true)]
    [InlineData(0, 3, 3, 3, true)]
    [InlineData(3, 3, 4, 6, false)]
    public void Touching_insertions_wait(int start, int end, int otherStart, int otherEnd, bool collide) => Assert.Equal(
        collide,
        EditSpans.Collide(
            [new TextChange(TextSpan.FromBounds(start, end), "x")],
            [new TextChange(TextSpan.FromBounds(otherStart, otherEnd), "y")]));

    [Fact]
    public void Equal_fixes_are_one_for_several_findings()
    {
        ImmutableArray<TextChange> change = [new TextChange(new TextSpan(0, 1), "x")];
        Assert.Equal(2, Assert.Single(PlanFile(Source(), [change, change]).Fixes).Findings.Length);
    }

    private static string Describe(ImmutableArray<TextChange>[] fixes) => string.Join('\n', fixes.Select(static f => string.Join(' ', f)));

    private static SourceFile Source() => new("a.yml", SourceText.From(Text)) { FullPath = "/p/a.yml" };

    private static ImmutableArray<TextChange>[] Plan(List<ImmutableArray<TextChange>> all) =>
        all.Count == 0 ? [] : [.. PlanFile(Source(), all).Fixes.Select(static f => f.Fix.Changes)];

    private static FilePlan PlanFile(SourceFile source, List<ImmutableArray<TextChange>> all)
    {
        ImmutableArray<ReportedDiagnostic> findings =
        [
            .. all.Select(c => new ReportedDiagnostic(
                Diagnostic.Create(Rule, source.GetLocation(new TextSpan(0, 1)), c.Length),
                new FindingDetails { Fix = CodeFix.Safe($"Change {string.Join(' ', c)}", [.. c]) },
                [],
                source,
                null,
                null)),
        ];
        var result = new LintResult([], [new LintedFile(YamlParser.Parse(source), null)], findings, [], []);
        return Assert.Single(new FixPlanner(FixApplicability.Safe).Plan(result, new PassState()));
    }
}
