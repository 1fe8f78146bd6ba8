using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Compose.Tests.Binding;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests;

public sealed class CorpusTests
{
    [SkippableFact]
    public void Every_file_loads_for_every_target()
    {
        foreach (var (path, fullPath, _) in Corpus.Files())
        {
            if (SourceFileReader.Read(fullPath, path) is { Succeeded: true } source)
            {
                var yaml = YamlParser.Parse(source.File);
                foreach (var target in Enum.GetValues<ComposeTarget>())
                {
                    ComposeLoaderTests.Touch(ComposeLoader.Load([yaml], new ComposeLoadOptions(target)));
                }

                TargetDetector.Detect([yaml]);
            }
        }
    }
}
