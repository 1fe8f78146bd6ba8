using System.Collections.Immutable;
using StackLint.Engine.Configuration;
using StackLint.Engine.Projects;

namespace StackLint.Engine.Running;

/// <summary>Tells which projects and documents depend on files that have changed.</summary>
internal sealed class ChangeFilter
{
    private readonly HashSet<string> _changes;
    private readonly ImmutableArray<string> _configuredFolders;

    /// <summary>Takes the changes.</summary>
    /// <param name="changes">Absolute paths; what was deleted is among them.</param>
    internal ChangeFilter(IEnumerable<string> changes)
    {
        // Git knows the work tree by its path without links.
        _changes = changes.Select(Real).ToHashSet(StringComparer.Ordinal);
        _configuredFolders =
        [
            .. _changes.Where(static c => Path.GetFileName(c) == EditorConfigProvider.FileName).Select(static c => Path.GetDirectoryName(c)!),
        ];
    }

    /// <summary>Whether a path is one of those that have changed.</summary>
    internal bool HasChanged(string fullPath) => _changes.Contains(Real(fullPath));

    /// <summary>What of a run depends on the changes.</summary>
    internal LintedRun Narrow(LintedRun run)
    {
        // A document tells of the nodes that every stack runs on.
        var documents = run.Documents.Where(d => IsTouched(d.File.File.FullPath)).ToImmutableArray();
        return new LintedRun(documents.IsEmpty ? [.. run.Projects.Where(p => p.Inputs.Any(IsTouched))] : run.Projects, documents);
    }

    private bool IsTouched(string fullPath)
    {
        var real = Real(fullPath);
        return _changes.Contains(real) || _configuredFolders.Any(f => ProjectRoots.IsBelow(real, f));
    }

    private static string Real(string fullPath) => fullPath.Contains('\0') ? fullPath : RealPath.Of(fullPath) ?? fullPath;
}
