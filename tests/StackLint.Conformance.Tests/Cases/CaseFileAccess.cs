using System.Collections.Concurrent;
using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Reads all that a case names, wherever it stands, as Docker does.</summary>
internal sealed class CaseFileAccess : IComposeFiles
{
    private readonly ConcurrentDictionary<string, ComposeFileResult<YamlFile>> _yaml = new(StringComparer.Ordinal);

    public ComposeFileResult<YamlFile> ReadYaml(string fullPath) => _yaml.GetOrAdd(fullPath, ParseYaml);

    public ComposeFileResult<SourceFile> ReadText(string fullPath) => Read(fullPath, static s => s);

    public ComposePathKind? Find(string fullPath) =>
        File.Exists(fullPath) ? ComposePathKind.File : Directory.Exists(fullPath) ? ComposePathKind.Folder : ComposePathKind.Nothing;

    private ComposeFileResult<YamlFile> ParseYaml(string fullPath) => Read(fullPath, static s => YamlParser.Parse(s));

    private static ComposeFileResult<T> Read<T>(string fullPath, Func<SourceFile, T> convert)
        where T : class
    {
        if (!File.Exists(fullPath))
        {
            return new ComposeFileResult<T>(ComposeFileStatus.Missing, null, "it does not exist");
        }

        var source = SourceFileReader.Read(fullPath, fullPath);
        return source.Succeeded
            ? new ComposeFileResult<T>(ComposeFileStatus.Read, convert(source.File), null)
            : new ComposeFileResult<T>(ComposeFileStatus.Refused, null, source.Problem);
    }
}
