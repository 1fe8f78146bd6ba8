using System.Collections.Immutable;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Memory;

namespace StackLint.Engine.Projects;

/// <summary>Decides which files are loaded together.</summary>
/// <param name="store">The files.</param>
/// <param name="displayPaths">How further files are printed.</param>
/// <param name="roots">Which files may be loaded that nobody named.</param>
/// <param name="reportUnread">Takes files of a project that could not be read.</param>
/// <param name="target">Where all files are deployed; null when each tells.</param>
/// <param name="memory">What was planned before; null when nothing was.</param>
internal sealed class ProjectPlanner(FileStore store, DisplayPaths displayPaths, ProjectRoots roots, Action<LoadedFile> reportUnread, ComposeTarget? target = null, LintMemory? memory = null)
{
    /// <summary>One project for each file, but for a main file with its override, and files that name their base files.</summary>
    /// <param name="files">The Compose files found, by path.</param>
    internal ImmutableArray<PlannedProject> Plan(ImmutableArray<LoadedFile> files)
    {
        var found = files.ToDictionary(static f => f.File.FullPath, StringComparer.Ordinal);
        var plans = new List<PlannedProject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var members = Members(file, found);
            if (seen.Add(string.Join('\n', members.Select(static m => m.File.FullPath))))
            {
                plans.Add(Create(members));
            }
        }

        return [.. plans];
    }

    /// <summary>One project of all files, base first.</summary>
    internal PlannedProject Create(ImmutableArray<LoadedFile> files) =>
        (memory?.Plans).Recall(files[^1], p => p.Files.AsEnumerable().SequenceEqual(files, ReferenceEqualityComparer.Instance), () => new(files, Detect(files)));

    private ImmutableArray<LoadedFile> Members(LoadedFile file, Dictionary<string, LoadedFile> found)
    {
        var bases = file.Configuration.GetValue(ProjectOptions.BaseFiles);
        if (bases.Count > 0)
        {
            var folder = Path.GetDirectoryName(file.File.FullPath)!;

            // No path can hold a NUL, and asking for one throws; with what editors show in its place there is no file either.
            var named = bases.Select(b => Path.GetFullPath(b.Replace('\0', '\ufffd'), folder)).Where(b => b != file.File.FullPath).Select(b => LoadNamed(b, file)).ToList();
            named.Where(static f => f.Yaml is null).ToList().ForEach(reportUnread);
            return [.. named.Where(static f => f.Yaml is not null), file];
        }

        return FindPair(file, found) is var (main, second) && Create([main]).Target.Target != ComposeTarget.Swarm ? [main, second] : [file];
    }

    // An override that a scan left out (ignored by Git, say) is no part of what is linted.
    private (LoadedFile Main, LoadedFile Override)? FindPair(LoadedFile file, Dictionary<string, LoadedFile> found)
    {
        var folder = Path.GetDirectoryName(file.File.FullPath)!;
        var name = Path.GetFileName(file.File.FullPath);
        if (!ComposeFileNames.Main.Contains(name) && !ComposeFileNames.Override.Contains(name))
        {
            return null;
        }

        var main = FirstExisting(folder, ComposeFileNames.Main, file);
        var second = FirstExisting(folder, ComposeFileNames.Override, file);
        return main is not null
            && second is not null
            && (main == file.File.FullPath || second == file.File.FullPath)
            && Take(main, file, found) is { Yaml: not null } first
            && Take(second, file, found) is { Yaml: not null } other
            ? (first, other)
            : null;
    }

    private LoadedFile? Take(string path, LoadedFile named, Dictionary<string, LoadedFile> found) =>
        found.GetValueOrDefault(path) ?? (named.File.IsExplicit ? LoadCompanion(path, named) : FindLinked(path, found));

    // Of a file and the links to it only the file was found.
    private static LoadedFile? FindLinked(string path, Dictionary<string, LoadedFile> found) =>
        new FileInfo(path).LinkTarget is not null && RealPath.Of(path) is { } real ? found.GetValueOrDefault(real) : null;

    private static string? FirstExisting(string folder, ImmutableArray<string> names, LoadedFile file) =>
        names.Select(n => Path.Combine(folder, n)).FirstOrDefault(p => p == file.File.FullPath || File.Exists(p));

    private LoadedFile LoadCompanion(string path, LoadedFile named)
    {
        var loaded = LoadNamed(path, named);
        if (loaded.Yaml is null)
        {
            reportUnread(loaded);
        }

        return loaded;
    }

    // What is linted for itself needs no leave.
    private LoadedFile LoadNamed(string path, LoadedFile by)
    {
        var file = new DiscoveredFile(path, displayPaths.Of(path), IsExplicit: true);
        return store.FindRoot(path)
            ?? (roots.Admits(by.File.FullPath, path) ? store.LoadRoot(file) : new LoadedFile(file, by.Configuration, null, ProjectRoots.Outside));
    }

    private TargetEvidence Detect(ImmutableArray<LoadedFile> files)
    {
        if (target is { } asked)
        {
            return new TargetEvidence(asked, ["--target"]);
        }

        // The last file is the one that was asked for; what it builds on serves many.
        var configuration = files[^1].Configuration;
        var detected = TargetDetector.Detect([.. files.Select(static f => f.Yaml!)], configuration.GetValue(TargetOptions.DefaultTarget));
        if (detected.Reasons is [var reason] && reason.StartsWith("comment ", StringComparison.Ordinal))
        {
            return detected;
        }

        return configuration.GetValue(TargetOptions.Target) switch
        {
            TargetSetting.Swarm => Stated(ComposeTarget.Swarm),
            TargetSetting.Compose => Stated(ComposeTarget.Compose),
            TargetSetting.Both => Stated(ComposeTarget.Both),
            _ => detected,
        };

        static TargetEvidence Stated(ComposeTarget target) => new(target, [$"{TargetOptions.Target.Key} = {target.ToString().ToLowerInvariant()}"]);
    }
}
