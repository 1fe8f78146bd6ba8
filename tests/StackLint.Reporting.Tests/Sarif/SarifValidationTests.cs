using System.Diagnostics;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.SourceControl;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class SarifValidationTests
{
    [SkippableTheory]
    [InlineData("shop")]
    [InlineData("troubled")]
    [InlineData("without repository")]
    [InlineData("outside of the repository")]
    public void The_validator_finds_nothing(string sample)
    {
        var root = RepositoryRoot();
        Skip.If(root is null || !Directory.Exists(Path.Combine(root, "artifacts/sarif-multitool/node_modules")), "run .ci/validate-sarif once: it installs the validator");

        var context = Samples.Context with { VersionControl = RepositoryOf(sample), IncludeSuppressed = true };
        LintResult result = sample == "troubled" ? Samples.TroubledRun() : Samples.ShopRun();
        var log = Path.Combine(Path.GetTempPath(), $"stacklint-{Guid.NewGuid():N}.sarif");
        try
        {
            File.WriteAllText(log, Samples.Render(new SarifReporter(), result, context));
            var start = new ProcessStartInfo(Path.Combine(root!, ".ci/validate-sarif"), [log]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output);
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static VersionControlInfo? RepositoryOf(string sample) => sample switch
    {
        "without repository" => null,
        "outside of the repository" => Samples.Repository with { RootDirectory = "/src/other" },
        _ => Samples.Repository,
    };

    private static string? RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StackLint.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
