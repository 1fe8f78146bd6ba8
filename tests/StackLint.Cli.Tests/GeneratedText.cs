namespace StackLint.Cli.Tests;

/// <summary>
/// Texts in the repository that follow from the code. A test run with STACKLINT_UPDATE=1 writes them; any other fails where one
/// is out of date.
/// </summary>
internal static class GeneratedText
{
    private static bool Updates => Environment.GetEnvironmentVariable("STACKLINT_UPDATE") == "1";

    /// <summary>Holds a whole file to its text.</summary>
    internal static void CheckFile(string path, string expected)
    {
        var fullPath = Path.Combine(CliRun.RepositoryRoot, path);
        var actual = File.Exists(fullPath) ? File.ReadAllText(fullPath) : "";
        if (Updates && actual != expected)
        {
            File.WriteAllText(fullPath, expected);
        }
        else
        {
            Assert.True(actual == expected, $"{path} is out of date; run: STACKLINT_UPDATE=1 dotnet test");
        }
    }

    /// <summary>Holds what stands between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end of name --&gt;</c> to its text.</summary>
    internal static void CheckSection(string path, string name, string expected)
    {
        var text = File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, path));
        var start = text.IndexOf($"<!-- {name} -->\n", StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{path} has no section '{name}'");
        CheckFile(path, $"{text[..start]}<!-- {name} -->\n{expected}{text[end..]}");
    }
}
