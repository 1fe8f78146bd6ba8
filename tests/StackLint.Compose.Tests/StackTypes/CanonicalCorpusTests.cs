using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests.StackTypes;

public sealed class CanonicalCorpusTests
{
    [SkippableFact]
    public void What_Docker_accepts_is_loaded_as_Docker_prints_it()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (path, fullPath, _) in Corpus.Files().Where(static f => f.Verdict == "0"))
        {
            count++;
            var project = Load(fullPath);
            var folder = Path.GetDirectoryName(fullPath)!;
            var expected = PrintedYaml.Read(WithFolders(File.ReadAllText(Path.Combine(Corpus.Folder!, "expected", path + ".config.yml")), folder));
            var actual = Lines(CompactText.Of(project.Canonical));
            if (project.Problems.Any(static p => p.IsRefusal))
            {
                wrong.Add($"{path}: {Stacks.Problems(project)}");
            }
            else if (Lines(expected) is var lines && !lines.SequenceEqual(actual))
            {
                wrong.Add($"{path}\n- {string.Join("\n- ", lines.Except(actual).Take(5))}\n+ {string.Join("\n+ ", actual.Except(lines).Take(5))}");
            }
        }

        Assert.True(count > 900, $"only {count} files were compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ\n{string.Join("\n", wrong.Take(20))}");
    }

    private static ComposeProject Load(string fullPath) => ComposeLoader.Load(
        [YamlParser.Parse(SourceFileReader.Read(fullPath, fullPath).File!)],
        new ComposeLoadOptions(ComposeTarget.Swarm, VariableSource.Of(static _ => null))
        {
            WorkingDirectory = Path.GetDirectoryName(fullPath),
            Files = new CorpusFiles(),
        });

    // Docker's printer loses a line break at the beginning of a text of several lines.
    private static string[] Lines(string text) => text.Replace("'\\n", "'", StringComparison.Ordinal).Split(", ");

    // $DIR is the file's own folder, $DIR/.. its parent and so on.
    private static string WithFolders(string expected, string folder)
    {
        var segments = folder.Split('/');
        for (var up = segments.Length - 1; up >= 0; up--)
        {
            expected = expected.Replace("$DIR" + string.Concat(Enumerable.Repeat("/..", up)), string.Join('/', segments[..^up]), StringComparison.Ordinal);
        }

        return expected;
    }

    private sealed class CorpusFiles : IComposeFiles
    {
        public ComposeFileResult<YamlFile> ReadYaml(string fullPath) => new(ComposeFileStatus.Refused, null, "a stack reads no other YAML");

        public ComposeFileResult<SourceFile> ReadText(string fullPath) => Find(fullPath) == ComposePathKind.File && SourceFileReader.Read(fullPath, fullPath) is { Succeeded: true } source
            ? new(ComposeFileStatus.Read, source.File, null)
            : new(ComposeFileStatus.Missing, null, "nothing stands there");

        public ComposePathKind? Find(string fullPath) =>
            File.Exists(fullPath) ? ComposePathKind.File : Directory.Exists(fullPath) ? ComposePathKind.Folder : ComposePathKind.Nothing;
    }
}
