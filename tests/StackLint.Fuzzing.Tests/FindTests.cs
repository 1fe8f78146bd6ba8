using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Tests;

/// <summary>Each input that once broke an invariant, run again: <c>Finds/TARGET/what-was-wrong.bin</c>.</summary>
public sealed class FindTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "StackLint.Fuzzing.Tests", "Finds");

    public static IEnumerable<object[]> Finds =>
    [
        .. Directory.EnumerateFiles(Folder, "*.bin", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static f => (object[])[Path.GetFileName(Path.GetDirectoryName(f))!, Path.GetFileName(f)]),
    ];

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_was_found_once_holds(string target, string file) => FuzzTargets.Find(target).Run(File.ReadAllBytes(Path.Combine(Folder, target, file)));
}
