using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests.Text;

public sealed class TextReporterTests
{
    private const string Path = "compose.yml";

    [Fact]
    public void Findings_read_as_designed() => Snapshot.Match(Text(Samples.ShopRun()), "text-shop");

    [Fact]
    public void Every_severity_and_findings_without_text_are_shown() => Snapshot.Match(Text(Samples.TroubledRun()), "text-troubled");

    [Fact]
    public void Colours_and_links_change_no_character_of_the_text()
    {
        var plain = Text(Samples.ShopRun());
        var colored = Text(Samples.ShopRun(), Samples.Context with { Color = true, Links = true });
        Snapshot.Match(colored, "text-shop-color");
        Assert.NotEqual(plain, colored);
        Assert.Equal(plain, WithoutEscapes(colored));
        Assert.DoesNotContain('\u001B', plain);
    }

    [Fact]
    public void Help_and_fix_are_said_once_a_rule()
    {
        var text = Text(TwelveServices(static i => [$"s{i}", i], DiagnosticSeverity.Warning));
        Assert.Single(Occurrences(text, "= help: stacklint explain SL3001"));
        Assert.Equal(12, Occurrences(text, "compose.yml:").Count());
    }

    [Fact]
    public void Equal_findings_of_many_services_fold_into_one()
    {
        var run = TwelveServices(static i => [$"s{i}", "json-file"]);
        Snapshot.Match(Text(run), "text-folded");
        Assert.Equal(12, Occurrences(Text(run, Samples.Context with { Verbose = true }), ": info SL3001:").Count());
    }

    [Fact]
    public void Folded_services_are_counted_also_where_they_share_a_place()
    {
        var run = Samples.Rules()
            .File("a.yml", "services: {web: {}, api: {}}")
            .Finding("SL1001", "a.yml", "web", arguments: ["web"], services: ["web"])
            .Finding("SL1001", "a.yml", "api", arguments: ["api"], services: ["api", "job"])
            .Build();
        Assert.Contains("= and 2 more services: 'api', 'job' (1:21)", Text(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_findings_of_two_files_do_not_fold()
    {
        var run = Samples.Rules()
            .File("a.yml", "services: {web: {}}")
            .File("b.yml", "services: {web: {}}")
            .Finding("SL1001", "a.yml", "web", arguments: ["web"], services: ["web"])
            .Finding("SL1001", "b.yml", "web", arguments: ["web"], services: ["web"])
            .Build();
        Assert.Equal(2, Occurrences(Text(run), ": warning SL1001:").Count());
    }

    [Fact]
    public void Wide_combining_and_joined_characters_are_underlined_by_their_width()
    {
        var run = Single("services:\n  web: # 漢字\n    image: \"漢字/e\u0301x👩‍👩‍👧:1\" # 漢\n", "漢字/e\u0301x👩‍👩‍👧:1");
        Assert.Equal(
            """
              |
            3 |     image: "漢字/éx👩‍👩‍👧:1" # 漢
              |             ^^^^^^^^^^^

            """.Replace("é", "e\u0301", StringComparison.Ordinal),
            Excerpt(run));
    }

    [Fact]
    public void Tabs_are_expanded() => Assert.Equal(
        """
          |
        1 | a:  b   c
          |         ^

        """,
        Excerpt(Single("a:\tb\tc\n", "c")));

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var run = Samples.Rules()
            .File("a\u001b[31m.yml", "web: \"\u001b]0;x\u0007\u202E\" # \u0085")
            .Finding(
                "SL1001", "a\u001b[31m.yml", "\u202E", arguments: ["a\u001b[2J\n\u009b"], services: ["\u001b"],
                details: new FindingDetails { Label = "\u001bc", Notes = [new FindingNote("need", "\u001bc\r\n")], Fix = CodeFix.Safe("\u001bc", new TextChange(new TextSpan(0, 1), "x")) })
            .Build();
        var text = Text(run);
        Snapshot.Match(text, "text-control-characters");
        Assert.All(text, static c => Assert.True(c == '\n' || !ControlCharacters.Acts(c), $"U+{(int)c:X4}"));
    }

    [Fact]
    public void Windows_line_ends_are_no_part_of_a_line() => Assert.Equal(
        """
          |
        2 |   web: {}
          |   ^^^

        """,
        Excerpt(Single("services:\r\n  web: {}\r\n", "web")));

    [Fact]
    public void Of_a_span_of_several_lines_the_first_is_underlined() => Assert.Equal(
        """
          |
        2 |   web:
          |   ^^^^ (to line 4)

        """,
        Excerpt(Single("services:\n  web:\n    image: a\n    ports: []\n", "web:\n    image: a\n    ports: []")));

    [Fact]
    public void An_empty_span_gets_one_mark_even_at_the_end_of_the_file() => Assert.Equal(
        """
          |
        2 | b:
          |   ^

        """,
        Excerpt(Samples.Rules().File(Path, "a: 1\nb:").Finding("SL1001", Path, new TextSpan(7, 0), ["x"]).Build()));

    [Fact]
    public void A_long_line_is_clipped_around_its_span()
    {
        var run = Single($"a: [{string.Join(", ", Enumerable.Range(100, 500))}]", "345");
        var lines = Excerpt(run, Samples.Context with { Width = 60 }).Split('\n');
        Assert.All(lines, static l => Assert.True(l.Length <= 60, l));
        Assert.StartsWith("1 | …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.Equal("345", lines[1].Substring(lines[2].IndexOf('^'), lines[2].Count(static c => c == '^')));
    }

    [Theory]
    [InlineData("👩‍👩‍👧")]
    [InlineData("🦊")]
    [InlineData("e\u0301\u0302")]
    public void A_clipped_line_shows_whole_characters(string character)
    {
        for (var width = 40; width < 60; width++)
        {
            var run = Single($"a: {string.Concat(Enumerable.Repeat(character, 200))} here {string.Concat(Enumerable.Repeat(character, 200))}", "here");
            var line = Excerpt(run, Samples.Context with { Width = width }).Split('\n')[1]["1 | ".Length..];
            Assert.Equal("… here …", string.Concat(line.Replace(character, "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_line_of_a_megabyte_is_clipped_as_well()
    {
        var run = Single("a: " + new string('x', 1_000_000) + " b", " b");
        Assert.True(Text(run).Length < 1000);
    }

    [Fact]
    public void Related_places_of_another_file_are_named()
    {
        var builder = Samples.Rules().File(Path, "services: {web: {}}").File("base.yml", "x:\n  web: {}\n");
        var run = builder
            .Finding("SL1001", Path, "web", arguments: ["web"], details: new FindingDetails { Related = [builder.Related("base.yml", "web", "extended from 'web'")] })
            .Build();
        Assert.Contains("\n  = see: base.yml:2:3, extended from 'web'\n", Text(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_takes_at_most_ten_lines_and_three_excerpts()
    {
        var builder = Samples.Rules().File(Path, string.Concat(Enumerable.Range(0, 20).Select(static i => $"k{i:00}: v{i:00}\n")));
        var run = builder
            .Finding("SL1001", Path, "v00", arguments: ["web"], details: new FindingDetails
            {
                Related = [.. Enumerable.Range(0, 8).Select(i => builder.Related(Path, $"v{(2 * i) + 2:00}", $"place {i}"))],
                Notes = [.. Enumerable.Range(0, 9).Select(static i => new FindingNote("need", $"{i}"))],
            })
            .Finding("SL4001", Path, "v01", arguments: ["web"], details: new FindingDetails
            {
                Related = [.. Enumerable.Range(1, 8).Select(i => builder.Related(Path, $"v{i + 1:00}", $"place {i}"))],
            })
            .Build();
        Snapshot.Match(Text(run), "text-budget");
        Assert.All(Text(run).Split("\n\n"), static finding => Assert.True(finding.TrimEnd('\n').Split('\n').Length <= 10, finding));
        Assert.Equal(16, Occurrences(Text(run, Samples.Context with { Verbose = true }), "--- place").Count());
    }

    [Fact]
    public void Suppressed_findings_are_not_shown() => Assert.DoesNotContain("SL4001", Text(Samples.TroubledRun()), StringComparison.Ordinal);

    [Fact]
    public void Information_that_differs_in_names_only_folds_and_warnings_do_not()
    {
        Assert.Single(Occurrences(Text(TwelveServices(static i => [$"s{i}", $"'driver{i}' of {i}"])), "compose.yml:"));
        Assert.Equal(12, Occurrences(Text(TwelveServices(static i => [$"s{i}", $"'driver{i}' of {i}"], DiagnosticSeverity.Warning)), "compose.yml:").Count());
        Assert.Equal(2, Occurrences(Text(TwelveServices(static i => [$"s{i}", i < 6 ? "a driver" : "no driver"])), "compose.yml:").Count());
    }

    private static LintResult TwelveServices(Func<int, object[]> arguments, DiagnosticSeverity? severity = null)
    {
        var builder = Samples.Rules().File(Path, "services:\n" + string.Concat(Enumerable.Range(0, 12).Select(static i => $"  s{i}: {{}}\n")));
        for (var i = 0; i < 12; i++)
        {
            builder.Finding(
                "SL3001", Path, $"s{i}:", arguments: arguments(i), services: [$"s{i}"], severity: severity,
                details: new FindingDetails { Fix = CodeFix.Safe("Name the driver", new TextChange(new TextSpan(0, 0), "#")) });
        }

        return builder.Build();
    }

    private static LintResult Single(string yaml, string text) =>
        Samples.Rules().File(Path, yaml).Finding("SL1001", Path, text, arguments: ["web"]).Build();

    private static string Text(LintResult run, ReportContext? context = null) => Samples.Render(new TextReporter(), run, context);

    private static string Excerpt(LintResult run, ReportContext? context = null) =>
        string.Concat(Text(run, context).Split('\n')[1..^2].Select(static l => l + "\n"));

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + 1, StringComparison.Ordinal))
        {
            yield return i;
        }
    }

    private static string WithoutEscapes(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\u001B')
            {
                kept.Append(text[i]);
            }
            else
            {
                i = text[i + 1] == '[' ? text.IndexOf('m', i) : text.IndexOf('\\', i);
            }
        }

        return kept.ToString();
    }
}
