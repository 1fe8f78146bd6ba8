using StackLint.Engine.Results;
using static StackLint.Reporting.Tests.Baselines.BaselineSamples;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>What a run can tell of the findings that it does not have.</summary>
public sealed class BaselineCoverageTests
{
    private static readonly LintResult Two = Samples.Rules()
        .File("a.yml", "web: {}").Finding("SL1001", "a.yml", "web", arguments: ["a"])
        .File("b.yml", "web: {}").Finding("SL1001", "b.yml", "web", arguments: ["b"])
        .Build();

    private static readonly LintResult OnlyClean = Samples.Rules().File("a.yml", "web: {}").Build();

    [Fact]
    public void What_was_mended_is_gone_and_what_was_not_linted_is_not()
    {
        var diff = Compare(Two, OnlyClean, others: "b.yml");
        Assert.Equal(["Gone: 'a' has no memory limit"], Lines(diff));
        Assert.Equal(["'b' has no memory limit."], diff.Pruned().Entries.Select(static e => e.Message));
        Assert.Equal(["'b' has no memory limit."], diff.Updated(static _ => true).Entries.Select(static e => e.Message));
    }

    [Fact]
    public void What_a_deleted_file_had_is_gone() =>
        Assert.Equal(["Gone: 'a' has no memory limit", "Gone: 'b' has no memory limit"], Lines(Compare(Two, OnlyClean)));

    [Fact]
    public void Of_a_file_that_is_no_YAML_by_now_nothing_is_gone()
    {
        var broken = Samples.Rules().Rule("SL0001", "InvalidYaml", "File is not valid YAML", "{0}").File("a.yml", "web: {").Finding("SL0001", "a.yml", "{", arguments: ["x"]).Build();
        Assert.Empty(Compare(Two, broken, others: "b.yml").Gone);
    }

    [Fact]
    public void Of_a_file_that_could_not_be_read_nothing_is_gone()
    {
        var failed = Samples.Rules().File("a.yml", "web: {}").Failure(RunFailureKind.FileNotRead, "b.yml", "permission is denied").Build();
        Assert.Equal(["Gone: 'a' has no memory limit"], Lines(Compare(Two, failed, others: "b.yml")));
    }

    [Fact]
    public void What_depends_on_other_files_is_not_gone_while_some_are_left_out()
    {
        var baseline = Of(Two);
        baseline = baseline with { Entries = [.. baseline.Entries.Select(static e => e with { IsCrossFile = true })] };
        Assert.Empty(Compare(baseline, OnlyClean, others: "b.yml").Gone);
        Assert.Equal(2, Compare(baseline, Samples.Rules().File("a.yml", "web: {}").File("b.yml", "web: {}").Build()).Gone.Length);
    }

    [Fact]
    public void What_a_file_shares_with_others_is_not_gone_while_some_are_left_out()
    {
        var shared = OnlyClean with { Files = [.. OnlyClean.Files.Select(static f => f with { IsShared = true })] };
        Assert.Empty(Compare(Two, shared, others: "b.yml").Gone);
    }

    [Fact]
    public void What_a_file_has_that_is_only_extended_is_not_gone()
    {
        var extended = Samples.Rules().File("a.yml", "web: {}").File("b.yml", "web: {}").Build();
        extended = extended with { Files = [.. extended.Files.Select(static f => f with { IsShared = true, IsRoot = f.Path == "a.yml" })] };
        Assert.Empty(Compare(Two, extended).Gone);
    }

    [Fact]
    public void What_a_pack_said_that_is_not_loaded_is_not_gone()
    {
        var pack = Samples.Rules().Rule("ACME1", "Own", "Own rule", "'{0}' is wrong").File("a.yml", "web: {}").Finding("ACME1", "a.yml", "web", arguments: ["web"]).Build();
        Assert.Empty(Compare(pack, OnlyClean).Gone);
    }

    [Fact]
    public void A_finding_that_rests_on_another_document_says_so()
    {
        var builder = Samples.Rules().File("a.yml", "web: {}").File("nodes.json", "[]");
        var result = builder
            .Finding("SL1001", "a.yml", "web", arguments: ["web"], details: new Analysis.Findings.FindingDetails { InformedBy = [builder.Related("nodes.json", "[]", "5 nodes")] })
            .Build();
        Assert.True(Assert.Single(Of(result).Entries).IsCrossFile);
        Assert.All(Of(Two).Entries, static e => Assert.False(e.IsCrossFile));
    }

    [Fact]
    public void Update_never_takes_what_is_new_unless_told()
    {
        var diff = Compare(OnlyClean, Two);
        Assert.Empty(diff.Updated(static _ => false).Entries);
        Assert.Equal(2, diff.Updated(static id => id == "SL1001").Entries.Length);
        Assert.Equal(2, diff.Result.Active.Count());
    }
}
