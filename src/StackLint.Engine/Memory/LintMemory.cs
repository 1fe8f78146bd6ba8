using System.Collections.Immutable;
using StackLint.Engine.Configuration;
using StackLint.Engine.Projects;
using StackLint.Engine.Running;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Memory;

/// <summary>
/// What a run keeps for the next one of the same request with other texts in place of some files: files are not read again, and
/// projects that no other text touches are not linted again. What is found is the same without it, as long as nothing changes on disk.
/// </summary>
public sealed class LintMemory
{
    /// <summary>The files by absolute path, each with the text that stood in for it.</summary>
    internal PassMemory<string, KeptFile<LoadedFile>> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that are no YAML, in the same way.</summary>
    internal PassMemory<string, KeptFile<SourceFileResult>> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that were read as JSON.</summary>
    internal PassMemory<LoadedFile, LoadedFile> Json { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The settings of folders.</summary>
    internal ConfigurationMemory Configurations { get; } = new();

    /// <summary>The projects that files make up, by the last of them.</summary>
    internal PassMemory<LoadedFile, PlannedProject> Plans { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The projects by the absolute paths of their files.</summary>
    internal PassMemory<(string Files, bool IsPartOfOther), KeptProject> Projects { get; } = new(EqualityComparer<(string, bool)>.Default);

    /// <summary>The cluster documents by their files.</summary>
    internal PassMemory<LoadedFile, ReadDocument> Documents { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the rules said of projects and documents by themselves.</summary>
    internal SubjectMemory Subjects { get; } = new();

    /// <summary>The projects and documents as they were reported.</summary>
    internal PassMemory<object, LintedUnit> Units { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the engine itself has to say of files.</summary>
    internal PassMemory<LoadedFile, KeptDiagnostics> Diagnostics { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Forgets files that are others now on disk, and what was made of them. Where an <c>.editorconfig</c> is among them, a new memory is due.</summary>
    /// <param name="paths">Absolute paths, as they were asked for; perhaps nothing stands there any more, or something does only now.</param>
    public void Forget(IReadOnlySet<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        Files.Remove((path, _) => paths.Contains(path));
        Texts.Remove((path, _) => paths.Contains(path));
        Projects.Remove((_, project) => project.Loaded.Asked.Any(paths.Contains));
    }

    /// <summary>Begins a pass. Null when nothing of the last one holds, because its settings are other ones.</summary>
    internal LintMemory? Begin(ImmutableDictionary<string, SourceFile> overlay)
    {
        if (overlay.Keys.Any(static p => Path.GetFileName(p) == EditorConfigProvider.FileName))
        {
            return null;
        }

        Files.Turn();
        Texts.Turn();
        Json.Turn();
        Plans.Turn();
        Projects.Turn();
        Documents.Turn();
        Subjects.Turn();
        Units.Turn();
        Diagnostics.Turn();
        return this;
    }

    /// <summary>Whether two texts that stand in for a file, or none, say the same.</summary>
    internal static bool AreSame(SourceFile? left, SourceFile? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.ByteOrderMarks == right.ByteOrderMarks && left.Text.ContentEquals(right.Text));
}
