using System.Text.Json;
using StackLint.Engine.Results;
using StackLint.Fuzzing.Invariants;
using StackLint.Reporting;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>A baseline as it stands on disk: it is refused at a place, or it is compared with and written again.</summary>
internal static class BaselineTarget
{
    private static readonly SourceFile Stack = Workplace.FileOf("services:\n  web:\n    image: nginx\n    privileged: true\n  db: {image: \"postgres:latest\", ports: [\"5432:5432\"]}\n"u8.ToArray(), "stack.yml")!;

    private static readonly string FullPath = Path.Combine(Workplace.Folder, "baseline.sarif");

    private static readonly LintResult Found = Workplace.Lint(Workplace.RequestFor(Stack));

    /// <summary>Baselines to begin with.</summary>
    internal static IEnumerable<byte[]> Seeds() =>
    [
        System.Text.Encoding.UTF8.GetBytes(BaselineWriter.ToSarif(BaselineWriter.Empty(FullPath, "baseline.sarif").Compare(Found, Workplace.Folder).Updated(static _ => true), "0.1.0")),
        System.Text.Encoding.UTF8.GetBytes(ReportTarget.Render(OutputFormat.Sarif, Found)),
    ];

    internal static void Run(byte[] bytes)
    {
        File.WriteAllBytes(FullPath, bytes);
        var read = BaselineReader.Read(FullPath, "baseline.sarif");
        if (read.Baseline is not { } baseline)
        {
            Assert.StartsWith("baseline.sarif:", read.Problem, StringComparison.Ordinal);
            return;
        }

        var compared = baseline.Compare(Found, Workplace.Folder);
        ResultChecks.AssertSound(compared.Result);
        using var sarif = JsonDocument.Parse(ReportTarget.Render(OutputFormat.Sarif, compared.Result));
        var pruned = BaselineWriter.ToSarif(compared.Pruned(), "0.1.0");
        File.WriteAllText(FullPath, pruned);
        var again = BaselineReader.Read(FullPath, "baseline.sarif");
        Assert.True(again.Baseline is not null, again.Problem);
        Assert.Equal(pruned, BaselineWriter.ToSarif(again.Baseline.Compare(Found, Workplace.Folder).Pruned(), "0.1.0"));
    }
}
