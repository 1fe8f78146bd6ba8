using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using static StackLint.Reporting.Tests.Baselines.BaselineSamples;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>Findings that several services share, and findings that get worse.</summary>
public sealed class BaselineServiceTests
{
    private const string Shared = "x-l: &l json-file\nservices:\n  web: {l: *l}\n  api: {l: *l}\n  db: {l: *l}\n";

    [Fact]
    public void A_service_that_joins_a_shared_finding_is_new()
    {
        var diff = Compare(Anchored("web", "api"), Anchored("web", "api", "db"));
        Assert.Equal(["Updated: 'web' has no memory limit", "New: 'db' has no memory limit"], Lines(diff));
        Assert.Equal("web api", string.Join(' ', diff.Result.Diagnostics[0].Services));
        var added = Assert.Single(diff.Result.Active);
        Assert.Equal("db", Assert.Single(added.Services));
        Assert.Equal("used here by service 'db'", Assert.Single(added.Details.Related).Message);
    }

    [Fact]
    public void The_first_service_may_be_the_one_that_joins() =>
        Assert.Equal(["Updated: 'api' has no memory limit", "New: 'web' has no memory limit"], Lines(Compare(Anchored("api"), Anchored("web", "api"))));

    [Fact]
    public void The_order_of_services_does_not_matter() =>
        Assert.Equal(["Unchanged: 'db' has no memory limit"], Lines(Compare(Anchored("web", "db"), Anchored("db", "web"))));

    [Fact]
    public void A_service_that_leaves_a_shared_finding_is_gone()
    {
        var diff = Compare(Anchored("web", "api"), Anchored("api"));
        Assert.Equal(["Unchanged: 'api' has no memory limit", "Gone: 'web' has no memory limit"], Lines(diff));
        Assert.Equal("web", Assert.Single(Assert.Single(diff.Gone).Services));
        var pruned = Assert.Single(diff.Pruned().Entries);
        Assert.Equal(("'api' has no memory limit.", "api"), (pruned.Message, Assert.Single(pruned.Services)));
        Assert.Equal(["New: 'web' has no memory limit", "Gone: 'api' has no memory limit"], Lines(Compare(diff.Pruned(), Anchored("web"))));
    }

    [Fact]
    public void A_service_that_a_finding_about_the_file_gains_makes_it_new()
    {
        var diff = Compare(AboutFile("web", "api"), AboutFile("web", "api", "db"));
        var added = Assert.Single(diff.Result.Active);
        Assert.Equal(new FindingNote("new here", "'db'"), Assert.Single(added.Details.Notes));
        Assert.Empty(diff.Gone);
        Assert.Equal("web api", string.Join(' ', Assert.Single(diff.Updated(static _ => false).Entries).Services));
        Assert.Equal("web api db", string.Join(' ', Assert.Single(diff.Updated(static _ => true).Entries).Services));
    }

    [Fact]
    public void A_finding_about_the_file_may_lose_a_service_and_its_place() =>
        Assert.Equal([BaselineState.Updated], Compare(AboutFile("web", "api"), AboutFile("api")).Result.Diagnostics.Select(static d => d.Baseline!.Value));

    [Fact]
    public void What_a_rule_takes_for_worse_than_before_is_new()
    {
        var diff = Compare(Variant(RuleSeverity.Warning), Variant(null));
        Assert.Equal(["New: 'web' has 1 addresses; this file needs 2 at rest and up to 3 during an update plus loss of one node"], Lines(diff));
        Assert.Equal(RuleSeverity.Warning, Assert.Single(diff.Updated(static _ => false).Entries).Variant);
        Assert.Null(Assert.Single(diff.Updated(static _ => true).Entries).Variant);
    }

    [Fact]
    public void What_a_rule_takes_for_milder_than_before_is_not() =>
        Assert.Equal(BaselineState.Unchanged, Assert.Single(Compare(Variant(null), Variant(RuleSeverity.Warning)).Result.Diagnostics).Baseline);

    [Fact]
    public void A_setting_that_raises_a_rule_makes_nothing_new()
    {
        static LintResult With(DiagnosticSeverity severity) => Samples.Rules().File("a.yml", "web: {}").Finding("SL3001", "a.yml", "web", arguments: ["web", "x"], severity: severity).Build();
        Assert.Equal(BaselineState.Updated, Assert.Single(Compare(With(DiagnosticSeverity.Info), With(DiagnosticSeverity.Error)).Result.Diagnostics).Baseline);
    }

    [Fact]
    public void A_log_that_tells_of_no_parts_holds_them_all() =>
        Assert.Equal(BaselineState.Unchanged, Assert.Single(Compare(WithParts(), WithParts("a", "b")).Result.Diagnostics).Baseline);

    [Fact]
    public void A_finding_with_a_further_part_stays_as_it_was_in_the_baseline_unless_it_is_taken()
    {
        var diff = Compare(WithParts("a"), WithParts("b", "a"));
        Assert.Equal(BaselineState.New, Assert.Single(diff.Result.Diagnostics).Baseline);
        Assert.Equal("a", string.Join(' ', Assert.Single(diff.Updated(static _ => false).Entries).Parts));
        Assert.Equal("a b", string.Join(' ', Assert.Single(diff.Updated(static _ => true).Entries).Parts));
    }

    private static LintResult WithParts(params string[] parts) => Samples.Rules().File("a.yml", "web: {}")
        .Finding("SL1001", "a.yml", "web", arguments: ["web"], services: ["web"], details: new FindingDetails { Parts = [.. parts] })
        .Build();

    private static LintResult Variant(RuleSeverity? severity) => Samples.Rules().File("a.yml", "web: {}")
        .Finding("SL2002", "a.yml", "web", arguments: ["web", 1, 2, 3], details: new FindingDetails { Severities = severity is { } own ? ProfileSeverities.Always(own) : null })
        .Build();

    private static LintResult Anchored(params string[] services)
    {
        var builder = Samples.Rules().File("a.yml", Shared);
        return builder.Finding("SL1001", "a.yml", "json-file", arguments: [services[0]], services: services, details: new FindingDetails
        {
            Related = [.. services.Select((s, i) => builder.Related("a.yml", "*l", $"used here by service '{s}'", i))],
        }).Build();
    }

    private static LintResult AboutFile(params string[] services)
    {
        var builder = Samples.Rules().File("a.yml", Shared);
        return builder.Finding("SL1001", "a.yml", services[0], arguments: [$"{services.Length} services"], details: new FindingDetails
        {
            IsAboutFile = true,
            Related = [.. services.Skip(1).Select(s => builder.Related("a.yml", s, $"'{s}' too"))],
        }).Build();
    }
}
