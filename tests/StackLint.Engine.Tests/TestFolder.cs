using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Engine.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    // A root of its own, so that no .editorconfig above the temporary folder counts.
    internal TestFolder(bool isRoot = true)
    {
        Path = Directory.CreateTempSubdirectory("stacklint").FullName;
        if (isRoot)
        {
            Write(".editorconfig", "root = true\n");
        }
    }

    internal string Path { get; }

    internal string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }

    internal void Configure(string keys, string section = "*.{yml,yaml}") => Write(".editorconfig", $"root = true\n[{section}]\n{keys}\n");

    internal LintResult Lint(params string[] paths) => Lint([new ImageAnalyzer()], paths);

    internal LintResult Lint(ComposeAnalyzer[] analyzers, params string[] paths) =>
        Run(new LintRequest { WorkingDirectory = Path, Paths = paths.Length == 0 ? ["."] : [.. paths] }, analyzers);

    internal static LintResult Run(LintRequest request, params ComposeAnalyzer[] analyzers) =>
        new LintRun(new RulePackSet(new TestPack(analyzers)), new FixedClock()).Execute(request);

    /// <summary>Each finding as <c>path:line:column ID</c>.</summary>
    internal static string[] Places(LintResult result) =>
        [.. result.Diagnostics.Select(static d => $"{d.Path}:{d.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}:{d.Diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1} {d.Id}")];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
