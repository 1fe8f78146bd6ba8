using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting;

/// <summary>The texts of a run's files by path.</summary>
internal sealed class LintedTexts
{
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    public LintedTexts(LintResult result)
    {
        foreach (var file in result.Files.Select(static f => f.Yaml.Source).Concat(result.Diagnostics.Select(static d => d.File).OfType<SourceFile>()))
        {
            _files.TryAdd(file.Path, file);
        }
    }

    /// <summary>The file of a path, null when its text is not known.</summary>
    public SourceFile? Find(string? path) => path is not null ? _files.GetValueOrDefault(path) : null;
}
