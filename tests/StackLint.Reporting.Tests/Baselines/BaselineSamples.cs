using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>Baselines of runs made by hand, and what a later run is to them.</summary>
internal static class BaselineSamples
{
    public const string Folder = "/src/repo";

    public static Baseline Of(LintResult result) =>
        BaselineWriter.Empty(Folder + "/stacklint.baseline.sarif", "stacklint.baseline.sarif").Compare(result, Folder).Updated(static _ => true);

    /// <summary>Compares; every linted file exists, and of the others those that are named.</summary>
    public static BaselineDiff Compare(LintResult before, LintResult after, params string[] others) => Compare(Of(before), after, others);

    public static BaselineDiff Compare(Baseline baseline, LintResult after, params string[] others)
    {
        var existing = after.Files.Select(static f => f.Yaml.Source.FullPath).Concat(others.Select(static o => $"{Folder}/{o}")).ToHashSet();
        return BaselineMatcher.Match(baseline, after, Folder, existing.Contains);
    }

    /// <summary>Each finding as <c>state: message</c>, then what is gone.</summary>
    public static string[] Lines(BaselineDiff diff) =>
    [
        .. diff.Result.Diagnostics.Select(static d => $"{d.Baseline?.ToString() ?? "-"}: {d.Message}"),
        .. diff.Gone.Select(static e => $"Gone: {e.Message.TrimEnd('.')}"),
    ];

    /// <summary>A run over one file with a finding at each of some words.</summary>
    public static LintResult Run(string yaml, params string[] words) => RunIn("stack.yml", yaml, words);

    public static LintResult RunIn(string path, string yaml, params string[] words)
    {
        var builder = Samples.Rules().File(path, yaml);
        foreach (var group in words.GroupBy(static w => w))
        {
            for (var i = 0; i < group.Count(); i++)
            {
                builder.Finding("SL1001", path, group.Key, occurrence: i, arguments: [group.Key.Trim('"', '\'')]);
            }
        }

        return builder.Build();
    }
}
