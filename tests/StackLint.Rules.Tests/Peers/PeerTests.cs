using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Rules.Tests.Peers;

/// <summary>Whoever comes from another linter finds what it reports reported here, or reads why not.</summary>
public sealed class PeerTests
{
    private static readonly ImmutableArray<PeerCheck> Rows = [.. DclintChecks.All, .. ComposeLintChecks.All, .. KicsChecks.All];

    /// <summary>Each row by its number and, to be read, its check.</summary>
    public static TheoryData<int, string> Reported => Select(static r => r.Rule is not null);

    /// <summary>The same of the rows that no rule reports.</summary>
    public static TheoryData<int, string> NotTaken => Select(static r => r.Rule is null);

    /// <summary>The same of the rows that are not about files which do not load.</summary>
    public static TheoryData<int, string> Taken => Select(static r => r.Rule?.StartsWith("SL0", StringComparison.Ordinal) != true);

    [Fact]
    public void Every_check_has_a_row()
    {
        var checks = File.ReadAllLines(RepositoryFiles.PathOf("tests/StackLint.Rules.Tests/Peers/checks.txt")).Where(static l => l.Length > 0 && l[0] != '#').ToList();
        Assert.NotEmpty(checks);
        Assert.Equal(checks.Order(StringComparer.Ordinal), Rows.Select(static r => r.Check).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reported))]
    public void Situation_is_reported(int index, string check)
    {
        var row = Rows[index];
        Assert.True(PeerLinter.Rules.Find(row.Rule!) is not null, $"{check}: there is no rule {row.Rule}");
        var found = PeerLinter.Lint(row, row.Yaml);
        Assert.True(found.Any(d => d.Id == row.Rule), $"{check}: {row.Rule} does not report\n{row.Yaml}\n-- but\n{Describe(found)}");
        if (row.CuredYaml is { } cured)
        {
            Assert.NotEqual(row.Yaml, cured);
            var left = PeerLinter.Lint(row, cured);
            Assert.False(left.Any(d => d.Id == row.Rule), $"{check}: {row.Rule} still reports\n{cured}\n-- that is\n{Describe(left)}");
        }
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public void Situation_without_a_rule_is_told_why_and_changes_nothing(int index, string check)
    {
        var row = Rows[index];
        Assert.False(string.IsNullOrEmpty(row.Reason), $"{check}: the row does not say why no rule reports it");
        Assert.NotNull(row.CuredYaml);
        Assert.NotEqual(row.Yaml, row.CuredYaml);
        Assert.Equal(Ids(PeerLinter.Lint(row, row.CuredYaml)), Ids(PeerLinter.Lint(row, row.Yaml)));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void Situation_and_its_cure_are_files_that_load(int index, string check)
    {
        var row = Rows[index];
        Assert.All(new[] { row.Yaml, row.CuredYaml }.OfType<string>(), yaml =>
        {
            var found = PeerLinter.Lint(row, yaml);
            Assert.False(found.Any(d => d.Id.StartsWith("SL0", StringComparison.Ordinal)), $"{check}: does not load\n{yaml}\n{Describe(found)}");
        });
    }

    private static TheoryData<int, string> Select(Func<PeerCheck, bool> predicate)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Rows.Length; i++)
        {
            if (predicate(Rows[i]))
            {
                data.Add(i, $"{Rows[i].Check} ({Rows[i].Rule ?? "not taken"})");
            }
        }

        return data;
    }

    private static IEnumerable<string> Ids(ImmutableArray<ReportedDiagnostic> found) => found.Select(static d => d.Id).Order(StringComparer.Ordinal);

    private static string Describe(ImmutableArray<ReportedDiagnostic> found) =>
        string.Join('\n', found.Select(static d => $"{d.Diagnostic.Location.GetLineSpan().StartLinePosition}: {d.Id}: {d.Message}"));
}
