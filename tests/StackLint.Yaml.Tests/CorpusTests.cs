using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;
using YamlDotNet.Core;

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

    [SkippableFact]
    public void Recording_tokens_does_not_change_what_the_parser_sees()
    {
        foreach (var (path, fullPath, _) in Corpus.Files())
        {
            if (SourceFileReader.Read(fullPath, path) is { Succeeded: true } source)
            {
                var text = source.File.Text.ToString();
                Assert.Equal(EventsOf(new Parser(new StringReader(text))), EventsOf(new Parser(new YamlTokenRecorder(text, text))));
            }
        }
    }

    private static List<string> EventsOf(Parser parser)
    {
        var events = new List<string>();
        try
        {
            while (parser.MoveNext())
            {
                events.Add($"{parser.Current} {parser.Current!.Start.Index} {parser.Current.End.Index}");
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            events.Add(e.Message);
        }

        return events;
    }
}
