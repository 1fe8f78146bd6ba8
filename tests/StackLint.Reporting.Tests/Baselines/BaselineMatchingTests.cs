using StackLint.Engine.Results;
using static StackLint.Reporting.Tests.Baselines.BaselineSamples;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>What of a finding may change for it to stay the same.</summary>
public sealed class BaselineMatchingTests
{
    private const string Stack =
        """
        services:
          web:
            image: nginx:1.27
            ports:
              - "80:80"
              - "443:443"
          db:
            image: postgres:17

        """;

    private static readonly string[] Words = ["web", "80:80", "443:443", "db"];

    private static readonly LintResult Before = Run(Stack, Words);

    public static TheoryData<string, string> Rewritten => new()
    {
        { "comments and blank lines", "# ours\n\n" + Stack.Replace("  db:", "\n  # data\n  db: # x", StringComparison.Ordinal) },
        { "items and services above", Stack.Replace("services:\n", "services:\n  first: {image: a}\n", StringComparison.Ordinal).Replace("- \"80", "- \"22:22\"\n      - \"80", StringComparison.Ordinal) },
        { "reordered", "services:\n  db:\n    image: postgres:17\n  web:\n    ports:\n      - \"443:443\"\n      - \"80:80\"\n    image: nginx:1.27\n" },
        { "CRLF", Stack.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "flow style", "services: {web: {image: nginx:1.27, ports: ['80:80', \"443:443\"]}, db: {image: postgres:17}}" },
    };

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void Finding_stays_the_same_through_what_changes_nothing(string what, string yaml)
    {
        Assert.NotEmpty(what);
        Assert.All(Compare(Before, Run(yaml, Words)).Result.Diagnostics, static d => Assert.Equal(BaselineState.Unchanged, d.Baseline));
        Assert.Empty(Compare(Before, Run(yaml, Words)).Gone);
    }

    [Fact]
    public void Quotes_around_a_value_do_not_matter()
    {
        var diff = Compare(Run("a:\n  b: \"x y\"\n", "\"x y\""), Run("a: {b: 'x y'}", "'x y'"));
        Assert.Equal(["Unchanged: 'x y' has no memory limit"], Lines(diff));
    }

    [Theory]
    [InlineData("services: {web: {environment: [A=1, KEY=v w]}}", "services: {web: {environment: {A: 1, KEY: v w}}}", "v w")]
    [InlineData("services: {web: {labels: [A=1, k.e-y=x=y]}}", "services: {web: {labels: {k.e-y: x=y, A: 1}}}", "x=y")]
    [InlineData("services: {web: {build: {args: [KEY=val]}}}", "services: {web: {build: {args: {KEY: val}}}}", "val")]
    [InlineData("services: {web: {deploy: {labels: [KEY=val]}}}", "services: {web: {deploy: {labels: {KEY: val}}}}", "val")]
    [InlineData("services: {web: {sysctls: [KEY=val]}}", "services: {web: {sysctls: {KEY: val}}}", "val")]
    [InlineData("services: {web: {extra_hosts: ['host:::1']}}", "services: {web: {extra_hosts: {host: '::1'}}}", "::1")]
    [InlineData("services: {web: {networks: [front]}}", "services: {web: {networks: {front: {}}}}", "front")]
    [InlineData("services: {web: {environment: [KEY]}}", "services: {web: {environment: {KEY: }}}", "KEY")]
    [InlineData("networks: {front: {labels: [KEY=val]}}", "networks: {front: {labels: {KEY: val}}}", "val")]
    [InlineData("x-web: &web {environment: [KEY=val]}\nservices: {web: *web}", "x-web: &web {environment: {KEY: val}}\nservices: {web: *web}", "val")]
    public void List_and_mapping_are_two_ways_to_write_the_same(string list, string mapping, string word)
    {
        Assert.Equal([$"Unchanged: '{word}' has no memory limit"], Lines(Compare(Run(list, word), Run(mapping, word))));
        Assert.Equal([$"Unchanged: '{word}' has no memory limit"], Lines(Compare(Run(mapping, word), Run(list, word))));
    }

    [Theory]
    [InlineData("services: {web: {environment: [KEY=val]}}", "services: {web: {environment: {OTHER: val}}}", "val")]
    [InlineData("services: {web: {environment: [KEY=val]}}", "services: {web: {labels: {KEY: val}}}", "val")]
    [InlineData("services: {web: {environment: [KEY=val]}}", "services: {api: {environment: {KEY: val}}}", "val")]
    [InlineData("services: {web: {command: [KEY=val]}}", "services: {web: {command: {KEY: val}}}", "val")]
    public void Value_of_another_key_or_field_is_another_finding(string list, string mapping, string word) =>
        Assert.Equal([$"New: '{word}' has no memory limit", $"Gone: '{word}' has no memory limit"], Lines(Compare(Run(list, word), Run(mapping, word))));

    [Fact]
    public void Item_as_a_whole_and_value_of_a_mapping_are_one_place() =>
        Assert.DoesNotContain(
            Compare(Run("services: {web: {environment: [KEY=val]}}", "KEY=val"), Run("services: {web: {environment: {KEY: val}}}", "val")).Result.Diagnostics,
            static d => d.Baseline == BaselineState.New);

    [Fact]
    public void Another_value_is_another_finding() =>
        Assert.Equal(
            ["New: '81:80' has no memory limit", "Gone: '80:80' has no memory limit"],
            Lines(Compare(Run(Stack, "80:80"), Run(Stack.Replace("80:80", "81:80", StringComparison.Ordinal), "81:80"))));

    [Fact]
    public void A_second_equal_finding_is_new() =>
        Assert.Equal(
            ["Unchanged: 'x' has no memory limit", "New: 'x' has no memory limit"],
            Lines(Compare(Run("a: [x]", "x"), Run("a: [x, x]", "x", "x"))));

    [Fact]
    public void One_of_equal_findings_may_go() =>
        Assert.Equal(
            ["Unchanged: 'x' has no memory limit", "Gone: 'x' has no memory limit"],
            Lines(Compare(Run("a: [x, x]", "x", "x"), Run("a: [x]", "x"))));

    [Fact]
    public void A_finding_may_move_along_its_own_branch()
    {
        static LintResult At(string yaml, string place) => Samples.Rules().File("a.yml", yaml).Finding("SL1001", "a.yml", place, arguments: ["web"], services: ["web"]).Build();
        var diff = Compare(At("services: {web: {image: a}}", "web"), At("services: {web: {image: a, deploy: {replicas: 2}}}", "deploy"));
        Assert.Equal(["Updated: 'web' has no memory limit"], Lines(diff));
    }

    [Fact]
    public void Equal_words_elsewhere_are_another_finding()
    {
        static LintResult At(string place) => Samples.Rules().File("a.yml", "a: {x: 1}\nb: {y: 1}\n").Finding("SL1001", "a.yml", place, arguments: ["it"]).Build();
        Assert.Equal(["New: 'it' has no memory limit", "Gone: 'it' has no memory limit"], Lines(Compare(At("x"), At("y"))));
    }

    [Fact]
    public void A_renamed_file_keeps_its_findings() =>
        Assert.Equal(
            [BaselineState.Updated, BaselineState.Updated, BaselineState.Updated, BaselineState.Updated],
            Compare(Before, RunIn("deploy/shop.yml", "# new place\n" + Stack, Words)).Result.Diagnostics.Select(static d => d.Baseline!.Value));

    [Fact]
    public void A_renamed_file_brings_what_is_new_in_it() =>
        Assert.Equal(
            ["New: '22:22' has no memory limit"],
            Lines(Compare(Before, RunIn("shop.yml", Stack.Replace("- \"80", "- \"22:22\"\n      - \"80", StringComparison.Ordinal), [.. Words, "22:22"])))
                .Where(static l => !l.StartsWith("Updated", StringComparison.Ordinal)));

    [Fact]
    public void A_copy_is_no_renamed_file()
    {
        var diff = Compare(Before, RunIn("copy.yml", Stack, Words), others: "stack.yml");
        Assert.All(diff.Result.Diagnostics, static d => Assert.Equal(BaselineState.New, d.Baseline));
        Assert.Empty(diff.Gone);
    }

    [Fact]
    public void A_file_with_little_in_common_is_no_renamed_file()
    {
        var diff = Compare(Before, RunIn("other.yml", Stack, "web"));
        Assert.Equal(BaselineState.New, Assert.Single(diff.Result.Diagnostics).Baseline);
        Assert.Equal(4, diff.Gone.Length);
    }

    [Fact]
    public void A_suppressed_finding_is_in_no_baseline()
    {
        var builder = Samples.Rules().File("a.yml", "web: {} # stacklint disable");
        var suppressed = builder.Finding("SL1001", "a.yml", "web", arguments: ["web"], suppression: builder.Suppression("a.yml", "# stacklint disable")).Build();
        Assert.Empty(Of(suppressed).Entries);
        var open = Samples.Rules().File("a.yml", "web: {}").Finding("SL1001", "a.yml", "web", arguments: ["web"]).Build();
        Assert.Equal(["New: 'web' has no memory limit"], Lines(Compare(suppressed, open)));
        Assert.Equal(["-: 'web' has no memory limit", "Gone: 'web' has no memory limit"], Lines(Compare(open, suppressed)));
    }
}
