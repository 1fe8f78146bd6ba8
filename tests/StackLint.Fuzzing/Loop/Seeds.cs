using System.Text;
using System.Text.RegularExpressions;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Loop;

/// <summary>What the repository holds of each kind of input: test data, the examples of the rules' pages, what was found before.</summary>
internal static partial class Seeds
{
    private static readonly string[] Folders = ["testdata", "tests/StackLint.Fuzzing.Tests/Finds"];

    /// <summary>All seeds of a kind that are not too long.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="kind">What they are for.</param>
    internal static List<byte[]> Read(string root, InputKind kind)
    {
        var found = Folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists)
            .SelectMany(static f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => KindsOf(f).Contains(kind))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);
        var seeds = (kind switch
        {
            InputKind.Compose => found.Concat(Examples(root)),
            InputKind.Project => found.Concat(Pairs(Read(root, InputKind.Compose))),
            InputKind.Cluster => found.Concat(Examples(root).Where(static e => Encoding.UTF8.GetString(e) is var t && (t.Contains("launchpad", StringComparison.Ordinal) || t.StartsWith('{') || t.StartsWith('[')))),
            InputKind.EditorConfig => found.Concat(Pages(root).SelectMany(static p => SettingLine().Matches(p)).Select(static m => m.Value).Distinct().Select(static s => Encoding.UTF8.GetBytes($"root = true\n[*]\n{s}\n"))),
            InputKind.Ignore => found.Concat([.. IgnoreLines.Select(Encoding.UTF8.GetBytes)]),
            InputKind.Environment => found.Concat([.. EnvironmentLines.Select(Encoding.UTF8.GetBytes)]),
            _ => found.Concat(BaselineTarget.Seeds()),
        }).Where(static s => s.Length <= Mutation.Mutator.MaxLength * 8).ToList();
        return seeds is [] ? throw new InvalidOperationException($"there are no seeds for {kind} below {root}") : seeds;
    }

    private static readonly string[] IgnoreLines = ["*.yml\n!base.yml\nsub/\n# comment\n", "/sub/**/deep.*\n**/base.yml\n[a-c]*\n\\!x\n", "sub/**\n!sub/deep.yml\n[!b]ase.yml\n[[:alpha:]]*.yml\na\\ \n"];

    private static readonly string[] EnvironmentLines =
    [
        "# variables\nFROM_FILE=1\nQUOTED=\"q v\"\n  LEADING=x\nTAKEN\nEMPTY_ONE=\n\nA=file\n", "export B=1\nC='single $A'\nD=\"double ${A:-x} \\n\\\"\"\nE=a=b # c\nF: yaml\n", "LINES=\"one\ntwo\"\nDOLLAR=$WORD ${NUMBER:?no}\nTAG=1.2\r\nPORT=80\n",
    ];

    // Files that belong together stand beside each other in their folders and on their pages.
    private static IEnumerable<byte[]> Pairs(List<byte[]> files) =>
        files.Zip(files.Skip(1), files.Skip(2)).Select(static f => (byte[])[.. f.First, .. ProjectTarget.Separator, .. f.Second, .. ProjectTarget.Separator, .. f.Third]);

    private static IEnumerable<InputKind> KindsOf(string path)
    {
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(path);
        if (extension == ".bin")
        {
            return [FuzzTargets.Find(Path.GetFileName(Path.GetDirectoryName(path))!).Kind];
        }

        return name == ".editorconfig" ? [InputKind.EditorConfig]
            : extension is ".json" || name == "launchpad.yaml" ? [InputKind.Cluster]
            : extension is ".yml" or ".yaml" ? [InputKind.Compose]
            : [];
    }

    private static IEnumerable<byte[]> Examples(string root) =>
        Pages(root).SelectMany(static p => Example().Matches(p)).Select(static m => Encoding.UTF8.GetBytes(m.Groups[1].Value));

    private static IEnumerable<string> Pages(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "rules"), "SL*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "src", "StackLint.Engine", "Rules"), "SL*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(static p => File.ReadAllText(p).ReplaceLineEndings("\n"));

    [GeneratedRegex("^```(?:yaml|json) (?:in)?correct[^\n]*\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"stacklint\.[a-z0-9_.]+ *= *[^\s`]+")]
    private static partial Regex SettingLine();
}
