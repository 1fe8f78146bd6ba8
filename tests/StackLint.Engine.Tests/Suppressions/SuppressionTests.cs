using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Suppressions;

public sealed class SuppressionTests
{
    [Fact]
    public void Comment_above_a_service_covers_its_block()
    {
        var found = Assert.Single(Lint("""
            services:
              # stacklint disable TST1: the vendor's own image
              web:
                image: nginx
            """));
        Assert.Equal("the vendor's own image", found.Suppression!.Justification);
    }

    [Fact]
    public void Comment_on_the_line_covers_the_value() =>
        Assert.True(Assert.Single(Lint("services:\n  web:\n    image: nginx # stacklint disable TST1: known\n")).IsSuppressed);

    [Fact]
    public void Comment_for_the_file_covers_all() => Assert.All(
        Lint("# stacklint disable-file TST1: known\nservices:\n  web: {image: nginx}\n  api: {image: httpd}\n"),
        static d => Assert.True(d.IsSuppressed));

    [Fact]
    public void Comment_elsewhere_covers_nothing_and_says_so() => Assert.Equal(
        ["3:34 SL0006 Info The suppression of TST1 has no effect: there is nothing to suppress", "4:16 TST1 Info Image 'nginx' of service 'web'"],
        Describe("services:\n  api:\n    build: . # stacklint disable TST1: reason\n  web: {image: nginx}\n"));

    [Fact]
    public void Comment_at_every_use_of_an_anchor_suppresses()
    {
        var found = Lint("""
            x-image: &image nginx
            services:
              web:
                image: *image # stacklint disable TST1: known
              api:
                image: *image # stacklint disable TST1: known too
            """);
        Assert.All(found, static d => Assert.True(d.IsSuppressed));
    }

    [Fact]
    public void Use_without_comment_is_still_reported()
    {
        var found = Lint("""
            x-image: &image nginx
            services:
              web:
                image: *image # stacklint disable TST1: known
              api:
                image: *image
            """);
        Assert.Equal(["api"], Assert.Single(found, static d => !d.IsSuppressed).Services.AsEnumerable());
    }

    [Fact]
    public void Expiry_holds_on_its_day_and_ends_after_it()
    {
        Assert.True(Assert.Single(Lint("# stacklint disable-file TST1 until=2026-06-15: soon\nservices: {web: {image: nginx}}\n")).IsSuppressed);
        Assert.Equal(
            ["1:31 SL0006 Warning The suppression of TST1 expired on 2026-06-14", "2:25 TST1 Info Image 'nginx' of service 'web'"],
            Describe("# stacklint disable-file TST1 until=2026-06-14: soon\nservices: {web: {image: nginx}}\n"));
    }

    [Theory]
    [InlineData("disable-file TST1", "1:1 SL0006 Warning The suppression of TST1 gives no reason; write one after a colon")]
    [InlineData("disable-file TST1, SL9999: x", "1:32 SL0006 Warning The rule 'SL9999' is unknown")]
    [InlineData("disable-file TST1 until=soon: x", "1:31 SL0006 Warning 'soon' is no date such as 2027-01-31")]
    [InlineData("disable-file TST1, SL0001: x", "1:32 SL0006 Warning SL0001 cannot be suppressed by a comment")]
    public void Mistake_in_a_suppression_that_holds_is_reported(string directive, string expected)
    {
        var text = $"# stacklint {directive}\nservices: {{web: {{image: nginx}}}}\n";
        Assert.Equal([expected], Describe(text).Where(static d => d.Contains("SL0006", StringComparison.Ordinal)));
        Assert.True(Lint(text).Single(static d => d.Id == "TST1").IsSuppressed);
    }

    [Fact]
    public void Suppression_of_a_rule_that_is_off_is_left_alone()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.tst1.severity = none");
        folder.Write("compose.yaml", "# stacklint disable-file TST1: known\nservices: {web: {image: nginx}}");
        Assert.Empty(folder.Lint().Diagnostics);
    }

    [Theory]
    [InlineData("stacklint dissable TST1: x", 1)]
    [InlineData("stacklint disable: TST1", 1)]
    [InlineData("stacklint targte=swarm", 1)]
    [InlineData("stacklint disable-next-line TST1: x", 1)]
    [InlineData("stacklint target=production", 1)]
    [InlineData("stacklint nonsense", 1)]
    [InlineData("stacklint role=database", 1)]
    [InlineData("stacklint is a linter", 0)]
    [InlineData("stacklint external", 0)]
    [InlineData("stacklint test-cluster", 0)]
    [InlineData("stacklint role=system-reservation", 0)]
    [InlineData("stacklint test-clusters", 1)]
    [InlineData("stacklint role=system-reservations", 1)]
    [InlineData("stacklint ignore TST1: x", 1)]
    [InlineData("stacklint enable TST1", 1)]
    [InlineData("stacklint allow TST1: x", 1)]
    [InlineData("stacklint off TST1", 1)]
    [InlineData("stacklint allow all of it", 0)]
    [InlineData("stacklint ignores this: it is fine", 0)]
    [InlineData("stacklint skip the rest", 0)]
    [InlineData("stacklint off by default", 0)]
    [InlineData("use stacklint here", 0)]
    public void Misspelled_directive_is_told_from_a_sentence(string comment, int expected) =>
        Assert.Equal(expected, Lint($"# {comment}\nservices: {{web: {{build: .}}}}\n").Count(static d => d.Id == "SL0006"));

    [Theory]
    [InlineData("disable-line", "disable")]
    [InlineData("disable-next-line", "disable")]
    [InlineData("disable-next", "disable")]
    [InlineData("disable-this-line", "disable")]
    [InlineData("disable_line", "disable")]
    [InlineData("dissable-line", "disable")]
    [InlineData("disable-rule", "disable")]
    [InlineData("disable-block", "disable")]
    [InlineData("ignore", "disable")]
    [InlineData("ignore-line", "disable")]
    [InlineData("ignore-next-line", "disable")]
    [InlineData("noqa", "disable")]
    [InlineData("nolint", "disable")]
    [InlineData("suppress", "disable")]
    [InlineData("disabled", "disable")]
    [InlineData("disable-file:", "disable-file")]
    [InlineData("disable-flie", "disable-file")]
    [InlineData("disable_file", "disable-file")]
    [InlineData("disable-all", "disable-file")]
    [InlineData("ignore-file", "disable-file")]
    [InlineData("skip-file", "disable-file")]
    [InlineData("Disable-Line", "disable")]
    [InlineData("targte=swarm", "target=swarm")]
    [InlineData("test-clusters", "test-cluster")]
    public void Suggestion_is_the_directive_that_was_meant(string word, string meant) =>
        Assert.Equal($"The directive '{word}' is unknown; did you mean '{meant}'?", Word(word));

    [Theory]
    [InlineData("enable")]
    [InlineData("enable-line")]
    [InlineData("disable-end")]
    public void End_of_a_suppression_is_explained(string word) =>
        Assert.Equal($"The directive '{word}' is unknown; a suppression ends with the key or item that it covers", Word(word));

    [Fact]
    public void Word_that_is_like_none_is_answered_with_all_there_are() => Assert.StartsWith(
        "The directive 'disable-swarm' is unknown; there are disable, disable-file, target=swarm, ", Word("disable-swarm"), StringComparison.Ordinal);

    [Fact]
    public void Duplicate_key_is_suppressed_and_counts_as_effect() =>
        Assert.True(Assert.Single(Lint("services:\n  web:\n    build: .\n    build: . # stacklint disable SL0002: generated\n")).IsSuppressed);

    [Theory]
    [InlineData("stacklint-disable TST1: x", "stacklint-disable", "disable")]
    [InlineData("stacklint-disable", "stacklint-disable", "disable")]
    [InlineData("stacklint_disable TST1", "stacklint_disable", "disable")]
    [InlineData("stacklint:disable TST1: x", "stacklint:disable", "disable")]
    [InlineData("stacklint:disable=TST1", "stacklint:disable=TST1", "disable")]
    [InlineData("stacklint-disable-next-line TST1: x", "stacklint-disable-next-line", "disable")]
    [InlineData("stacklint-disable-file TST1: x", "stacklint-disable-file", "disable-file")]
    [InlineData("stacklint-ignore TST1: x", "stacklint-ignore", "disable")]
    [InlineData("stacklint-dissable TST1: x", "stacklint-dissable", "disable")]
    [InlineData("@stacklint disable TST1: x", "@stacklint disable", "disable")]
    [InlineData("StackLint disable TST1: x", "StackLint disable", "disable")]
    [InlineData("STACKLINT-DISABLE TST1: x", "STACKLINT-DISABLE", "disable")]
    [InlineData("stack-lint disable TST1: x", "stack-lint disable", "disable")]
    [InlineData("stacklnt disable TST1: x", "stacklnt disable", "disable")]
    [InlineData("StackLint target=swarm", "StackLint target=swarm", "target=swarm")]
    [InlineData("stacklint-target=swarm", "stacklint-target=swarm", "target=swarm")]
    public void Directive_under_another_name_is_told_how_it_is_written(string comment, string written, string meant)
    {
        var found = Lint($"services:\n  web: # {comment}\n    build: .\n").Single(static d => d.Id == "SL0006");
        Assert.Equal($"The directive '{written}' is unknown; did you mean 'stacklint {meant}'?", found.Message);
        Assert.Equal(written, found.File!.Text.ToString(found.Diagnostic.Location.SourceSpan));
    }

    [Fact]
    public void Directive_behind_a_dash_is_told_how_it_is_written() => Assert.Equal(
        "The directive '-' is unknown; did you mean 'disable'?",
        Lint("services:\n  web: # stacklint - disable TST1: x\n    build: .\n").Single(static d => d.Id == "SL0006").Message);

    [Theory]
    [InlineData("stacklint is run by CI")]
    [InlineData("StackLint is run by CI")]
    [InlineData("stacklint disables this check")]
    [InlineData("stacklint >= 1.0 is needed")]
    [InlineData("stacklint - we run it in CI")]
    [InlineData("stacklint, disable nothing")]
    [InlineData("StackLint disable comments need a reason")]
    [InlineData("StackLint disabled")]
    [InlineData("stacklint-disable comments need a reason")]
    [InlineData("stacklint-system")]
    [InlineData("stacklint.sl2001.min_prefix = 23")]
    [InlineData("stacklint.target = swarm")]
    [InlineData("stacklint.yml")]
    [InlineData("stacklint-ci runs here")]
    [InlineData("stacklint:1.0 is the image")]
    [InlineData("StackLint: disable nothing here")]
    [InlineData("stacklint reports SL4001: it is fine")]
    [InlineData("yamllint disable rule:line-length")]
    [InlineData("hadolint ignore=DL3008")]
    public void Prose_about_the_tool_is_no_directive(string comment) =>
        Assert.DoesNotContain(Lint($"services:\n  web: # {comment}\n    build: .\n"), static d => d.Id == "SL0006");

    private static string Word(string word) =>
        Lint($"services:\n  web: # stacklint: {word} TST1: x\n    build: .\n").Single(static d => d.Id == "SL0006").Message;

    private static IReadOnlyList<ReportedDiagnostic> Lint(string text)
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", text);
        return folder.Lint().Diagnostics;
    }

    private static IEnumerable<string> Describe(string text) => Lint(text).Select(static d =>
    {
        var start = d.Diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{start.Line + 1}:{start.Character + 1} {d.Id} {d.Severity} {d.Message}";
    });
}
