using System.Collections.Immutable;
using StackLint.Engine.Discovery;
using StackLint.Engine.Memory;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;

namespace StackLint.Engine.Running;

/// <summary>Makes projects of what a request names.</summary>
/// <param name="request">The request.</param>
/// <param name="store">Reads the files.</param>
/// <param name="paths">How paths are printed.</param>
/// <param name="selection">Takes what is not linted.</param>
/// <param name="memory">What was planned before; null when nothing was.</param>
internal sealed class RequestReader(LintRequest request, FileStore store, DisplayPaths paths, FileSelection selection, LintMemory? memory = null)
{
    /// <summary>The files that were named or found, and those that say what is not looked for; absolute.</summary>
    internal ImmutableArray<string> Inputs { get; private set; } = [];

    internal ImmutableArray<PlannedProject> Plan(CancellationToken cancellationToken)
    {
        var standardInput = TakeStandardInput();
        if (!request.ComposeFiles.IsEmpty)
        {
            return PlanOne(standardInput);
        }

        var discovery = new FileDiscovery(request, paths);
        var found = discovery.Find(request.Paths.Where(p => standardInput is null || p != "-"), cancellationToken);
        if (standardInput is not null)
        {
            found = [.. found.Where(f => f.FullPath != standardInput.FullPath), .. discovery.Admits(standardInput) ? [standardInput] : ImmutableArray<DiscoveredFile>.Empty];
        }

        store.LoadAll([.. found.Where(f => f != standardInput)], cancellationToken);
        foreach (var file in found)
        {
            selection.Add(store.Load(file));
        }

        foreach (var (path, problem) in discovery.Problems)
        {
            selection.AddUnread(path, problem);
        }

        selection.Notes.AddRange(discovery.Skipped.Select(static s => new RunNote(RunNoteKind.Skipped, s.Path, s.Reason)));
        selection.HasExcluded |= discovery.HasExcluded;
        Inputs = [.. found.Select(static f => f.FullPath), .. discovery.GitFiles];

        return CreatePlanner().Plan(selection.ToOrdered());
    }

    // Files that were named as one project are taken in their order; one that cannot be read leaves a hole.
    private ImmutableArray<PlannedProject> PlanOne(DiscoveredFile? standardInput)
    {
        foreach (var path in request.ComposeFiles)
        {
            var fullPath = Path.GetFullPath(path, request.WorkingDirectory);
            var file = path == "-" && standardInput is not null ? standardInput : new DiscoveredFile(fullPath, paths.Of(fullPath, path), IsExplicit: true);
            selection.Add(store.LoadRoot(file), isCompose: true);
        }

        Inputs = [.. request.ComposeFiles.Select(p => Path.GetFullPath(p, request.WorkingDirectory))];
        ImmutableArray<LoadedFile> files = [.. selection.Files.DistinctBy(static f => f.File.FullPath)];
        return files.IsEmpty ? [] : [CreatePlanner().Create(files)];
    }

    private ProjectPlanner CreatePlanner() => new(store, paths, new ProjectRoots(request.WorkingDirectory, request.AllowedRoots), selection.AddUnread, request.Target, memory);

    private DiscoveredFile? TakeStandardInput()
    {
        if (request.StandardInput is not { } source)
        {
            return null;
        }

        var file = new DiscoveredFile(source.FullPath ?? Path.GetFullPath(source.Path, request.WorkingDirectory), source.Path, IsExplicit: true);
        store.Add(file, source);
        return file;
    }
}
