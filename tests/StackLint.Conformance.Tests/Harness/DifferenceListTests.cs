using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Reporting;
using StackLint.Conformance.Tests.Suites;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>A suite fails for what is not listed, for what is listed without need, and for too much of it.</summary>
public sealed class DifferenceListTests
{
    private static readonly string[] Suites =
    [
        "stack-files", "stack-merges", "stack-variables", "stack-generated", "stack-replay", "stack-deployment",
        "compose-files", "compose-merges", "compose-variables", "compose-generated",
    ];

    private static readonly string[] Hundred = [.. Enumerable.Range(0, 100).Select(static i => $"case {i}")];

    [Fact]
    public void Without_differences_nothing_is_complained_of() => Assert.Empty(Complain(Result([])));

    [Fact]
    public void Difference_that_is_not_listed_fails()
    {
        Assert.StartsWith("1 differences are not listed", Assert.Single(Complain(Result(["case 1"]))), StringComparison.Ordinal);
        Assert.StartsWith("1 differences are not listed", Assert.Single(Complain(Result(["case 1", "case 2"]), Line("s", "case 1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_that_is_listed_passes() => Assert.Empty(Complain(Result(["case 1"]), Line("s", "case 1")));

    [Fact]
    public void Difference_of_another_kind_or_suite_is_not_the_one_that_is_listed()
    {
        Assert.NotEmpty(Complain(Result(["case 1"]), "s\tcase 1\tMissed\treason"));
        Assert.NotEmpty(Complain(Result(["case 1"]), Line("other", "case 1")));
    }

    [Fact]
    public void Listed_difference_that_is_gone_fails() =>
        Assert.Equal(["listed and gone: s\tcase 1\tContent"], Complain(Result([]), Line("s", "case 1")));

    [Fact]
    public void Listed_case_that_was_not_looked_at_is_not_gone() =>
        Assert.Empty(Complain(Result([]) with { Compared = ["case 0"] }, false, Line("s", "case 1")));

    [Fact]
    public void Listed_case_that_does_not_exist_fails() =>
        Assert.Equal(["listed and no case: s\tcase 100"], Complain(Result([]), Line("s", "case 100")));

    [Fact]
    public void More_than_one_of_a_hundred_fails()
    {
        var two = Complain(Result(["case 1", "case 2"]), Line("s", "case 1"), Line("s", "case 2"));
        Assert.Equal(["2 of 100 cases are listed as different or got no answer, which is more than 1 %"], two);
    }

    [Fact]
    public void Cases_without_an_answer_count_as_well()
    {
        var result = Result(["case 1"]) with { Compared = Hundred[..99], Unanswered = [new NotCompared("case 99", "the tool took more than 60 s")] };
        Assert.Single(Complain(result, Line("s", "case 1")));
        Assert.Empty(Complain(result with { Differences = [] }));
    }

    [Fact]
    public void A_sample_is_judged_by_what_it_is_taken_from()
    {
        var result = Result(["case 1"]) with { Compared = ["case 1"] };
        Assert.Empty(Complain(result, false, Line("s", "case 1")));
        Assert.Single(Complain(result, true, Line("s", "case 1")));
    }

    [Theory]
    [InlineData("s\tcase 1\tContent")]
    [InlineData("s\tcase 1\tContent\t ")]
    [InlineData("s\tcase 1\tContent\treason\tmore")]
    public void Line_without_its_four_cells_is_refused(string line) => Assert.Throws<InvalidDataException>(() => DifferenceList.Parse(line));

    [Fact]
    public void Case_may_be_listed_once() => Assert.Throws<InvalidDataException>(() => DifferenceList.Parse(Line("s", "c"), Line("s", "c")));

    [Fact]
    public void Checked_in_list_names_suites() => Assert.Empty(DifferenceList.CheckedIn.Suites.Except(Suites, StringComparer.Ordinal));

    [Fact]
    public void Summary_tells_what_was_not_compared()
    {
        var result = Result(["case 1"]) with { Unanswered = [new NotCompared("case 7", "the tool took more than 60 s")], LeftAlone = [new NotCompared("case 8", "why")] };
        var summary = ConformanceReport.Summary([result]);
        Assert.Contains("| s | 100 files | 50 | 1 | 2 | Content 1 |", summary, StringComparison.Ordinal);
        Assert.Contains("- s, 1: the tool took more than 60 s: case 7", summary, StringComparison.Ordinal);
        Assert.Contains("- s, 1: why: case 8", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_grouped_by_cause_the_most_frequent_first()
    {
        var text = ConformanceReport.ByCause([Of("a", "one"), Of("b", "two"), Of("c", "two")], examples: 1);
        Assert.Equal("2 x two\n    b\n        two\n1 x one\n    a\n        one\n", text);
    }

    private static string Line(string suite, string name) => $"{suite}\t{name}\tContent\treason";

    private static SuiteResult Result(string[] different) => new("s", "files", Hundred, Hundred, 50, [.. different.Select(static d => Of(d, "cause"))]);

    private static Difference Of(string name, string cause) => new(name, DifferenceKind.Content, cause, cause);

    private static List<string> Complain(SuiteResult result, params string[] lines) => Complain(result, true, lines);

    private static List<string> Complain(SuiteResult result, bool isFull, params string[] lines) =>
        ConformanceSuite.Complaints(result, DifferenceList.Parse(lines), isFull);
}
