namespace StackLint.Rules.Tests;

/// <summary>The files of this repository, found from the test binary upwards.</summary>
internal static class RepositoryFiles
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Whether generated files are written anew instead of compared.</summary>
    internal static bool IsUpdate => Environment.GetEnvironmentVariable("STACKLINT_UPDATE") == "1";

    internal static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>Compares a generated file with what it should hold, or writes it in an update run.</summary>
    internal static void AssertCurrent(string relativePath, string expected)
    {
        var path = PathOf(relativePath);
        if (IsUpdate)
        {
            File.WriteAllText(path, expected);
        }

        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"{relativePath} is not current; run the tests with STACKLINT_UPDATE=1 and review the difference.\n-- expected\n{expected}\n-- is\n{actual}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The test binary does not stand below StackLint.sln.");
    }
}
