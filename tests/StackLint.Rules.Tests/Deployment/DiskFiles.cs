using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>Reads whatever a stack names, as the client does.</summary>
internal sealed class DiskFiles : IComposeFiles
{
    public ComposeFileResult<YamlFile> ReadYaml(string fullPath) => ReadText(fullPath) is { Value: { } text }
        ? new(ComposeFileStatus.Read, YamlParser.Parse(text), null)
        : new(ComposeFileStatus.Missing, null, "it does not exist");

    public ComposeFileResult<SourceFile> ReadText(string fullPath) => File.Exists(fullPath)
        ? new(ComposeFileStatus.Read, SourceFileReader.Decode(File.ReadAllBytes(fullPath), fullPath, fullPath).File, null)
        : new(ComposeFileStatus.Missing, null, "it does not exist");

    public ComposePathKind? Find(string fullPath) =>
        File.Exists(fullPath) ? ComposePathKind.File : Directory.Exists(fullPath) ? ComposePathKind.Folder : ComposePathKind.Nothing;
}
