using System.Collections.Immutable;
using StackLint.Engine;
using StackLint.Engine.Results;

namespace StackLint.Rules.Tests.Fixes;

/// <summary>A file in a folder of its own, linted with one text after another.</summary>
internal sealed class FixedFile : IDisposable
{
    private static readonly LintRun Run = new(new RulePackSet(new BuiltInRulePack()));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stacklint-fixes-");
    private readonly string _name;

    /// <param name="name">The file's name.</param>
    /// <param name="settings">Lines of EditorConfig without the <c>stacklint.</c> in front.</param>
    internal FixedFile(string name, IEnumerable<string> settings)
    {
        _name = name;
        File.WriteAllText(Path.Combine(_folder.FullName, ".editorconfig"), $"root = true\n[*]\n{string.Concat(settings.Select(static k => $"stacklint.{k}\n"))}");
    }

    /// <summary>The findings that no comment suppresses.</summary>
    internal ImmutableArray<ReportedDiagnostic> Lint(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, _name), text);
        return [.. Run.Execute(new LintRequest { WorkingDirectory = _folder.FullName, Paths = [_name] }).Active.Where(d => d.Path == _name)];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
