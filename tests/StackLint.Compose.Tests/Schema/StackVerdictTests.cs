using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests.Schema;

/// <summary>Files of others, with what <c>docker stack config</c> said of each.</summary>
public sealed class StackVerdictTests
{
    [SkippableFact]
    public void Files_that_Docker_accepts_are_not_refused_and_those_it_refuses_are()
    {
        Corpus.Require();
        var wrong = new List<string>();
        var count = 0;
        foreach (var cells in File.ReadLines(Path.Combine(Corpus.Folder!, "manifest.tsv")).Skip(1).Select(static l => l.Split('\t')))
        {
            var (name, verdict, error) = (cells[0], cells[6], cells[7]);

            // What depends on other files is looked at where those are read.
            if (verdict == "-" || error.StartsWith("open ", StringComparison.Ordinal))
            {
                continue;
            }

            count++;
            var refusals = Refusals(Path.Combine(Corpus.FilesFolder, name));
            if (refusals.Count > 0 != (verdict == "1"))
            {
                wrong.Add($"{name}: Docker says {error}, we say {string.Join(" | ", refusals)}");
            }
        }

        Assert.True(count > 1600, $"only {count} files were compared");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static List<string> Refusals(string fullPath)
    {
        if (SourceFileReader.Read(fullPath, fullPath) is not { Succeeded: true } source)
        {
            return ["not read"];
        }

        var yaml = YamlParser.Parse(source.File);
        var project = ComposeLoader.Load([yaml], new ComposeLoadOptions(ComposeTarget.Swarm, static _ => null));
        return [.. yaml.Errors.Select(static e => e.Message), .. project.Problems.Where(static p => p.IsRefusal).Select(static p => $"{p.Path} {p.Expectation}")];
    }
}
