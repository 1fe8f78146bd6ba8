using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Loading;

/// <summary>Reads no file at all: what other files hold stays unknown.</summary>
internal sealed class NoFiles : IComposeFiles
{
    private const string Problem = "files are not read here";

    internal static NoFiles Instance { get; } = new();

    public ComposeFileResult<YamlFile> ReadYaml(string fullPath) => new(ComposeFileStatus.Refused, null, Problem);

    public ComposeFileResult<SourceFile> ReadText(string fullPath) => new(ComposeFileStatus.Refused, null, Problem);

    public ComposePathKind? Find(string fullPath) => null;
}
