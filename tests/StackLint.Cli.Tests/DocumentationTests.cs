using System.Text.RegularExpressions;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Tests;

/// <summary>What the documents tell to type exists.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md", "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(CliRun.RepositoryRoot, "SL*.md", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(CliRun.RepositoryRoot, f).Replace('\\', '/'))
            .Where(static f => f.StartsWith("rules/", StringComparison.Ordinal) || f.StartsWith("src/", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_names_only_commands_and_options_that_exist(string document)
    {
        var environment = new CommandEnvironment
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
            WorkingDirectory = CliRun.RepositoryRoot,
            GetVariable = static _ => null,
        };
        using var application = StackLintApplication.Create(environment, CancellationToken.None);
        var options = application.Commands.Concat(application.Commands.SelectMany(static c => c.Commands)).SelectMany(static c => c.GetOptions()).Concat(application.GetOptions())
            .Select(static o => "--" + o.LongName).ToHashSet(StringComparer.Ordinal);
        var words = application.Commands.Select(static c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (Match call in Call().Matches(File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, document))))
        {
            Assert.All(Option().Matches(call.Value), option => Assert.Contains(option.Value, options));
            var word = call.Groups["word"].Value;
            Assert.True(word.Length == 0 || words.Contains(word) || word.IndexOfAny(['.', '/', '-']) >= 0, $"{document} names the command '{word}'");
        }
    }

    /// <summary>A call in a code span or block: the program, at the start of either, and what follows on its line.</summary>
    [GeneratedRegex(@"(?:`|^\$? ?)stacklint(?: (?<word>[a-z][\w./-]*)| (?=-))[^`\n]*", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<= )--[a-z-]+")]
    private static partial Regex Option();
}
