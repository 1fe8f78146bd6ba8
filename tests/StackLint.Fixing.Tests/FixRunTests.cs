using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Packs;
using StackLint.Engine;
using StackLint.Engine.Memory;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Tests;

/// <summary>What a run of fixes applies and what it refuses.</summary>
public sealed class FixRunTests : IDisposable
{
    private const string One = "services:\n  a:\n    image: bad # kept\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-").FullName;

    public FixRunTests() => Write(".editorconfig", "root = true\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fix_is_made_in_memory()
    {
        var outcome = Fix(One, static (_, node) => Replace(node, "good"));
        Assert.Equal("services:\n  a:\n    image: good # kept\n", Text(outcome));
        Assert.Equal(1, outcome.FindingCount);
        Assert.Equal(One, File.ReadAllText(Path.Combine(_folder, "compose.yaml")));
        Assert.Empty(outcome.Remaining.Diagnostics);
    }

    [Fact]
    public void Unsafe_fix_waits_until_it_is_allowed()
    {
        var outcome = Fix(One, static (_, node) => Replace(node, "good"), FixApplicability.Safe);
        Assert.Empty(outcome.Files);
        Assert.Empty(outcome.Refused);
        Assert.NotNull(Assert.Single(outcome.Remaining.Diagnostics).Details.Fix);
    }

    [Fact]
    public void Safe_fix_must_not_change_what_is_loaded() => Refused(
        "it would change what is loaded as 'services.a.image'",
        One,
        static (_, node) => CodeFix.Safe("Fix", YamlEdit.ReplaceValue(node, "good")));

    [Fact]
    public void Safe_fix_may_change_what_it_declares() => Assert.Contains(
        "good",
        Text(Fix(One, static (c, node) => CodeFix.Safe("Fix", YamlEdit.ReplaceValue(node, "good")).ChangingService(c.Service, "image"))));

    [Fact]
    public void Unsafe_fix_must_not_change_another_part() => Refused(
        "it would change what is loaded as 'volumes.data.driver'",
        "services:\n  a:\n    image: bad\n    volumes: [data:/v]\nvolumes:\n  data:\n    driver: other\n",
        static (_, node) => CodeFix.Unsafe("Fix", new TextChange(node.Span, "good"), new TextChange(At(node, "other"), "hit")));

    [Fact]
    public void Declared_route_ends_at_a_whole_key() => Refused(
        "it would change what is loaded as 'volumes.dataset.driver'",
        "services:\n  a:\n    image: bad\n    volumes: [data:/v, dataset:/w]\nvolumes:\n  dataset:\n    driver: other\n  data: {}\n",
        static (c, node) => CodeFix.Unsafe("Fix", new TextChange(node.Span, "good"), new TextChange(At(node, "other"), "hit")).ChangingService(c.Service).Changing("volumes", "data"));

    [Fact]
    public void Finding_must_not_be_gained() =>
        Refused("it would bring TST2 in line 3", One, static (_, node) => Replace(node, "new"));

    [Fact]
    public void Finding_may_turn_into_a_milder_one() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(Fix(One, static (_, node) => Replace(node, "bad-mild")).Remaining.Diagnostics).Severity);

    [Fact]
    public void Finding_must_not_turn_into_a_graver_one() =>
        Refused("it would bring TST1 in line 3", One, static (_, node) => Replace(node, "bad-grave"));

    [Fact]
    public void Text_must_stay_valid() => Refused(
        "the file would no longer be valid YAML",
        One,
        static (_, node) => Replace(node, "[good"));

    [Fact]
    public void Docker_must_not_refuse_it() => Refused(
        "Docker would refuse it: services.a.image: must be a string",
        One,
        static (_, node) => Replace(node, "{}"));

    [Fact]
    public void Comment_must_not_be_lost() => Refused(
        "the comment '# kept' would be lost",
        One,
        static (_, node) => CodeFix.Unsafe("Fix", new TextChange(TextSpan.FromBounds(node.Span.Start, node.Span.End + " # kept".Length), "good")));

    [Fact]
    public void Comment_must_not_become_text() => Refused(
        "the comment '# kept' would be lost",
        One,
        static (_, node) => new CodeFix("Fix", FixApplicability.Unsafe, [new TextChange(new TextSpan(node.Span.Start, 0), "\""), new TextChange(new TextSpan(node.Span.End + " # kept".Length, 0), "\"")]));

    // With nothing allowed nothing is tried.
    [Theory]
    [InlineData("good", "the comment '# kept' would be lost")]
    [InlineData("good # kept", null)]
    public void Comment_that_an_edit_removes_is_known_before_it_is_tried(string written, string? refusal)
    {
        var outcome = Fix(
            One,
            (_, node) => CodeFix.Unsafe("Fix", new TextChange(TextSpan.FromBounds(node.Span.Start, node.Span.End + " # kept".Length), written)),
            FixApplicability.Safe);
        var details = Assert.Single(outcome.Remaining.Diagnostics).Details;
        Assert.Equal(refusal, details.FixRefusal);
        Assert.Equal(refusal is null, details.Fix is not null);
    }

    [Fact]
    public void Fix_that_changes_nothing_is_refused() => Refused("it changes nothing", One, static (_, node) => Replace(node, "bad"));

    [Fact]
    public void Overlapping_edits_of_one_fix_are_refused() => Refused(
        "its edits overlap",
        One,
        static (_, node) => CodeFix.Unsafe("Fix", new TextChange(node.Span, "good"), new TextChange(node.Span, "fine")));

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    public void Text_that_would_be_read_with_another_mark_is_refused(string mark) => Refused(
        "the file would begin with a byte-order mark more",
        mark + One,
        static (_, node) => CodeFix.Unsafe("Fix", new TextChange(default, "\ufeff"), new TextChange(node.Span, "good")));

    [Fact]
    public void Half_a_character_is_refused() => Refused("it would cut a character in two", One, static (_, node) => Replace(node, "\ud83d"));

    [Fact]
    public void Guilty_fix_is_left_out_and_the_others_are_made()
    {
        var outcome = Fix(
            "services:\n  a:\n    image: bad1\n  b:\n    image: bad2\n  c:\n    image: bad3\n  d:\n    image: bad4\n",
            static (_, node) => Replace(node, node.Value == "bad2" ? "new" : "good"));
        Assert.Equal("services:\n  a:\n    image: good\n  b:\n    image: bad2\n  c:\n    image: good\n  d:\n    image: good\n", Text(outcome));
        Assert.Equal("it would bring TST2 in line 5", Assert.Single(outcome.Refused).Reason);
        Assert.Equal(3, outcome.FindingCount);
        Assert.True(outcome.IsStable);
        var left = Assert.Single(outcome.Remaining.Diagnostics);
        Assert.Null(left.Details.Fix);
        Assert.Equal(outcome.Refused[0].Reason, left.Details.FixRefusal);
    }

    [Fact]
    public void Guilty_file_does_not_hold_up_the_others()
    {
        Write("b/compose.yaml", "services:\n  b:\n    image: bad2\n");
        Write("c/compose.yaml", "services:\n  c:\n    image: bad3\n");
        var outcome = Fix(One, static (_, node) => Replace(node, node.Value == "bad2" ? "new" : "good"));
        Assert.Equal(["c/compose.yaml", "compose.yaml"], outcome.Files.Select(static f => f.Before.Path).Order(StringComparer.Ordinal));
        Assert.Equal("b/compose.yaml", Assert.Single(outcome.Refused).Finding.Path);
    }

    [Fact]
    public void Overlapping_fixes_are_made_pass_by_pass()
    {
        var outcome = Fix(
            "services:\n  a:\n    image: bad1\n  b:\n    image: bad2\n",
            static (_, node) => CodeFix.Unsafe("Fix", new TextChange(TextSpan.FromBounds(0, 0), $"# {node.Value}\n"), new TextChange(node.Span, "good")));
        Assert.Equal("# bad2\n# bad1\nservices:\n  a:\n    image: good\n  b:\n    image: good\n", Text(outcome));
        Assert.True(outcome.IsStable);
    }

    [Fact]
    public void Shared_text_is_mended_where_all_uses_agree() => Assert.Equal(
        "x-image: &i good\nservices:\n  a:\n    image: *i\n  b:\n    image: *i\n",
        Text(Fix("x-image: &i bad\nservices:\n  a:\n    image: *i\n  b:\n    image: *i\n", static (_, node) => Replace(node, "good"))));

    [Fact]
    public void Shared_text_is_left_where_uses_differ()
    {
        var outcome = Fix(
            "x-image: &i bad\nservices:\n  a:\n    image: *i\n  b:\n    image: *i\n",
            static (c, node) => c.Service.Name == "a" ? Replace(node, "good") : null);
        Assert.Empty(outcome.Files);
        Assert.Equal("'a' and 'b' share this text, and it is not to be changed in the same way for each", Assert.Single(outcome.Refused).Reason);
    }

    [Fact]
    public void Shared_text_is_left_where_one_use_is_without_the_finding()
    {
        var outcome = Fix(
            "x-base: &b\n  image: bad\nservices:\n  a: *b\n  fine:\n    <<: *b\n    command: x\n  c: *b\n",
            static (_, node) => Replace(node, "good"));
        Assert.Empty(outcome.Files);
        Assert.Equal("'fine' uses this text, too, and without the finding", Assert.Single(outcome.Refused).Reason);
    }

    [Fact]
    public void Text_of_a_file_that_was_not_asked_for_stays()
    {
        Write("common.yml", "services:\n  base:\n    image: bad\n");
        Write("compose.yaml", "services:\n  a:\n    extends:\n      file: common.yml\n      service: base\n");
        var outcome = Fix(static (_, node) => Replace(node, "good"), "compose.yaml");
        Assert.Empty(outcome.Files);
        Assert.Equal("common.yml is not among the files to fix", Assert.Single(outcome.Refused).Reason);
    }

    [Fact]
    public void Projects_that_no_edit_touches_are_not_linted_again()
    {
        var seen = new List<string>();
        Write("a/compose.yaml", "services:\n  a:\n    image: fine\n");
        Write("b/compose.yaml", "services:\n  b:\n    image: bad\n");
        Write("c/compose.yaml", "services:\n  c:\n    image: bad2\n");
        var outcome = Fix((c, node) =>
        {
            lock (seen)
            {
                seen.Add(c.Service.Name);
            }

            return Replace(node, node.Value == "bad2" ? "new" : "good");
        }, ".");
        Assert.Equal("b/compose.yaml", Assert.Single(outcome.Files).Before.Path);
        Assert.Equal("c/compose.yaml", Assert.Single(outcome.Refused).Finding.Path);

        // "good" and "new" bring no fix, so it is only asked for what is still bad: once at first, and again where a fix was taken back.
        Assert.Equal(["b", "c", "c"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Marks_and_line_ends_and_encoding_stay()
    {
        byte[] before = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("services:\r\n  a:\n    image: bad # ä\r\n")];
        File.WriteAllBytes(Path.Combine(_folder, "compose.yaml"), before);
        var outcome = Fix(static (_, node) => Replace(node, "good"), "compose.yaml");
        Assert.Equal(
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("services:\r\n  a:\n    image: good # ä\r\n")],
            outcome.Files[0].After.ToBytes());
    }

    [Fact]
    public void File_under_two_names_is_changed_once()
    {
        Write("real.yml", One);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.yml"), "real.yml");
        var outcome = Fix(static (_, node) => Replace(node, "good"), "real.yml", "link.yml");
        Assert.Single(outcome.Files);
        Assert.Empty(outcome.Remaining.Diagnostics);
    }

    private void Refused(string reason, string text, Func<ServiceAnalysisContext, YamlScalar, CodeFix?> fix)
    {
        var outcome = Fix(text, fix);
        Assert.True(outcome.Files.IsEmpty, string.Join('\n', outcome.Files.Select(static f => f.After.Text.ToString())));
        Assert.StartsWith(reason, Assert.Single(outcome.Refused).Reason, StringComparison.Ordinal);
        Assert.True(outcome.IsStable);
    }

    private static CodeFix Replace(YamlScalar node, string text) => CodeFix.Unsafe($"Write {text}", new TextChange(node.Span, text));

    private static TextSpan At(YamlScalar node, string word) => new(node.File.Text.ToString().IndexOf(word, StringComparison.Ordinal), word.Length);

    private static string Text(FixOutcome outcome) => Assert.Single(outcome.Files).After.Text.ToString();

    private FixOutcome Fix(string text, Func<ServiceAnalysisContext, YamlScalar, CodeFix?> fix, FixApplicability allowed = FixApplicability.Unsafe)
    {
        Write("compose.yaml", text);
        return Fix(fix, allowed, ".");
    }

    private FixOutcome Fix(Func<ServiceAnalysisContext, YamlScalar, CodeFix?> fix, params string[] paths) => Fix(fix, FixApplicability.Unsafe, paths);

    private FixOutcome Fix(Func<ServiceAnalysisContext, YamlScalar, CodeFix?> fix, FixApplicability allowed, params string[] paths)
    {
        var run = new LintRun(new RulePackSet(new Pack(new EditAnalyzer(fix))));
        var request = new LintRequest { WorkingDirectory = _folder, Paths = [.. paths], Memory = new LintMemory() };
        return new FixRun((overlay, token) => run.Execute(request with { Overlay = overlay }, token), allowed).Execute(run.Execute(request));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Pack(ComposeAnalyzer analyzer) : IRulePack
    {
        public ImmutableArray<ComposeAnalyzer> Analyzers { get; } = [analyzer];

        public string? ReadPage(string ruleId) => null;
    }
}
