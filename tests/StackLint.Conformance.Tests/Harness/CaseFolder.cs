using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>A case written in a test, in a folder that goes with it.</summary>
internal sealed class CaseFolder : IDisposable
{
    // Compose names the project after the folder.
    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-case").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What differs between Docker's answer and what the model makes of the file.</summary>
    internal static List<Difference> Compare(ComposeDialect dialect, string yaml, OracleAnswer docker)
    {
        using var folder = new CaseFolder();
        return new CaseComparer(new CaseFileAccess()).Compare(folder.Case(dialect, yaml), docker);
    }

    /// <summary>Whether the model refuses the file for what Docker says.</summary>
    internal static bool Matches(ComposeDialect dialect, string yaml, string dockerSays)
    {
        using var folder = new CaseFolder();
        var model = ModelAnswer.Of(folder.Case(dialect, yaml), new CaseFileAccess());
        return RefusalMatcher.Matches(DockerError.Parse(dockerSays), model, dialect);
    }

    private ConformanceCase Case(ComposeDialect dialect, string yaml)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "folder")).FullName, "case.yml");
        File.WriteAllText(path, yaml);
        return ConformanceCase.Of("case", dialect, path);
    }
}
