using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests;

/// <summary>Files that stand nowhere but in a test, below <c>/p</c>; what lies elsewhere is refused.</summary>
internal sealed class FileSet : IComposeFiles
{
    private const string Root = "/p/";

    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    /// <summary>Names and texts in turn.</summary>
    internal FileSet(params string[] namesAndTexts)
    {
        for (var i = 0; i < namesAndTexts.Length; i += 2)
        {
            var path = Root + namesAndTexts[i];
            _files.Add(path, new SourceFile(namesAndTexts[i], SourceText.From(namesAndTexts[i + 1])) { FullPath = path });
        }
    }

    internal ComposeProject Load(string name = "compose.yaml", VariableSource? environment = null) => Load(ComposeTarget.Compose, environment, name);

    internal ComposeProject Load(ComposeTarget target, VariableSource? environment, params string[] names) => ComposeLoader.Load(
        [.. names.Select(n => ReadYaml(Root + n).Value!)],
        new ComposeLoadOptions(target, environment) { Files = this });

    public ComposeFileResult<YamlFile> ReadYaml(string fullPath)
    {
        var text = ReadText(fullPath);
        return new(text.Status, text.Value is { } file ? YamlParser.Parse(file) : null, text.Problem);
    }

    public ComposeFileResult<SourceFile> ReadText(string fullPath) =>
        !fullPath.StartsWith(Root, StringComparison.Ordinal) ? new(ComposeFileStatus.Refused, null, "it lies outside the project")
        : _files.TryGetValue(fullPath, out var file) ? new(ComposeFileStatus.Read, file, null)
        : new(ComposeFileStatus.Missing, null, "it does not exist");

    public ComposePathKind? Find(string fullPath) =>
        !fullPath.StartsWith(Root, StringComparison.Ordinal) ? null
        : _files.ContainsKey(fullPath) ? ComposePathKind.File
        : _files.Keys.Any(f => f.StartsWith(fullPath + "/", StringComparison.Ordinal)) ? ComposePathKind.Folder
        : ComposePathKind.Nothing;
}
