using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests;

public sealed class CorpusTests
{
    [SkippableFact]
    public void What_Docker_accepts_has_no_error_in_the_first_document()
    {
        var wrong = new List<string>();
        foreach (var (path, fullPath, _) in Corpus.Files().Where(static f => f.Verdict == "0"))
        {
            var source = SourceFileReader.Read(fullPath, path);
            if (!source.Succeeded)
            {
                wrong.Add($"{path}: {source.Problem}");
                continue;
            }

            var errors = YamlParser.Parse(source.File).Errors.Where(static e => e.DocumentIndex == 0);
            wrong.AddRange(errors.Select(e => $"{path}:{source.File.Text.Lines.GetLinePosition(e.Span.Start)}: {e.Message}"));
        }

        Assert.Empty(wrong);
    }

    [SkippableFact]
    public void Every_file_gives_sound_trees()
    {
        foreach (var (path, fullPath, _) in Corpus.Files())
        {
            if (SourceFileReader.Read(fullPath, path) is { Succeeded: true } source)
            {
                TreeChecks.AssertSound(YamlParser.Parse(source.File));
            }
        }
    }
}
