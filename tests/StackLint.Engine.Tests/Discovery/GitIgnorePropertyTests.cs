using System.Diagnostics;
using CsCheck;
using StackLint.Engine.Discovery;

namespace StackLint.Engine.Tests.Discovery;

/// <summary>What a search finds in generated trees is what <c>git check-ignore</c> does not name.</summary>
public sealed class GitIgnorePropertyTests
{
    private static readonly string[] Folders = ["", "a/", "b/", "a/a/", "a/b c/", "build/", "a/build/", "b/é/"];

    private static readonly string[] Names = ["a.yml", "b.yml", "ab.yaml", "x1.yml", "#.yml", "b c.yml", "é.yml", "build.yml"];

    private static readonly Gen<string> Word = Gen.OneOf(
        "a", "b", "build", "é", "*", "**", "?", "a*", "*b", "[ab]", "[!a]", "[^b]", "[a-c]", "[[:alpha:]]", "[]a]", "x[0-9]", "b c", "\\a", "\\*", "a.yml", "*.yml", "b.yml", "x1.yml", "*.y*ml", "#.yml", "\\#.yml");

    private static readonly Gen<string> Line = Gen.Select(
        Gen.OneOf("", "", "", "!", "\\!"), Gen.OneOf("", "", "/", "**/"), Word.Array[1, 3], Gen.OneOf("", "", "", "/", "/**", "/*", " ", "\\ ", "\r"),
        static (sign, start, words, end) => sign + start + string.Join('/', words) + end);

    private static readonly Gen<string> Patterns = Line.Array[0, 4].Select(static lines => string.Concat(lines.Select(static l => l + "\n")));

    private static readonly Gen<(string[] Files, string[] Places, string[] Texts)> Trees = Gen.Select(
        Gen.Select(Gen.OneOf(Folders), Gen.OneOf(Names), static (folder, name) => folder + name).Array[1, 12],
        Gen.OneOf(".gitignore", ".gitignore", "a/.gitignore", "b/.gitignore", "a/b c/.gitignore", ".git/info/exclude", "../ignore").Array[1, 3],
        Patterns.Array[3],
        static (files, places, texts) => (files, places, texts));

    [SkippableFact]
    public void Same_as_git()
    {
        Skip.IfNot(RunGit(Path.GetTempPath(), "", "--version") is not null, "git is not installed");
        Trees.Sample(static t => Check(t.Files, t.Places, t.Texts), iter: 200, threads: 1);
    }

    private static void Check(string[] files, string[] places, string[] texts)
    {
        using var outer = new TestFolder();
        var root = Path.Combine(outer.Path, "root");
        outer.Write("config", $"[core]\n\texcludesFile = {outer.Path.Replace('\\', '/')}/ignore\n");
        Directory.CreateDirectory(root);
        RunGit(root, "", "init", "-q");
        foreach (var file in files)
        {
            Write(root, file, "x");
        }

        foreach (var (place, text) in places.Zip(texts))
        {
            Write(root, place, text);
        }

        var paths = files.Distinct(StringComparer.Ordinal).ToList();
        var ignored = RunGit(root, string.Join('\0', paths) + "\0", "check-ignore", "-z", "--stdin")!.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var request = new LintRequest
        {
            WorkingDirectory = root,
            GetVariable = name => name == "GIT_CONFIG_GLOBAL" ? Path.Combine(outer.Path, "config") : name == "GIT_CONFIG_NOSYSTEM" ? "1" : null,
        };
        var found = new FileDiscovery(request, new DisplayPaths(root)).Find(["."], default).Select(static f => f.DisplayPath);
        Assert.Equal(paths.Except(ignored).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static void Write(string root, string name, string text)
    {
        var path = Path.GetFullPath(name, root);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string? RunGit(string folder, string input, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
            start.Environment["GIT_CONFIG_GLOBAL"] = Path.GetFullPath("../config", folder);
            start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
            using var git = Process.Start(start)!;
            git.StandardInput.Write(input);
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
