using System.Collections.Immutable;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Memory;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Rules;
using StackLint.Engine.Rules.Loading.ConfigurationProblem;

namespace StackLint.Engine.Running;

/// <summary>Loads planned projects with the files and the variables that they may have.</summary>
/// <param name="request">The request.</param>
/// <param name="store">Reads the files.</param>
/// <param name="paths">How paths are printed.</param>
/// <param name="memory">What was loaded before; null when nothing was.</param>
internal sealed class ProjectLoader(LintRequest request, FileStore store, DisplayPaths paths, LintMemory? memory = null)
{
    private readonly ProjectRoots _roots = new(request.WorkingDirectory, request.AllowedRoots);
    private readonly ProjectEnvironment _environment = new(request);

    /// <summary>Loads the files that can be parsed. Safe to call on several threads.</summary>
    /// <returns>The project, and what is wrong with its <c>.env</c>.</returns>
    /// <param name="plan">The project.</param>
    /// <param name="isPartOfOther">Whether another project of the run names its files.</param>
    internal LoadedProject Load(PlannedProject plan, bool isPartOfOther = false)
    {
        if (memory is null)
        {
            return LoadAnew(plan, isPartOfOther);
        }

        var isNew = false;
        var loaded = memory.Projects.GetOrAdd(
            (plan.Key, isPartOfOther),
            k => k.Holds(plan, request.Overlay),
            () =>
            {
                isNew = true;
                return new KeptProject(plan, LoadAnew(plan, isPartOfOther), request.Overlay);
            }).Loaded;
        foreach (var (file, isText) in isNew ? [] : loaded.Reads)
        {
            // What it is made of belongs to this run, too.
            _ = isText ? store.LoadText(file) as object : store.Load(file);
        }

        return loaded;
    }

    /// <summary>The files that values came from besides those the load began with.</summary>
    /// <param name="plan">The project.</param>
    /// <param name="loaded">What it was loaded to.</param>
    internal ImmutableArray<LoadedFile> FindFurtherFiles(PlannedProject plan, LoadedProject loaded) =>
    [
        .. loaded.Project.Files
            .Where(f => !plan.Files.Any(p => ReferenceEquals(p.Yaml, f.Yaml)))
            .Select(f => f.Source.FullPath is { } path ? store.Find(path) : null)
            .OfType<LoadedFile>(),
    ];

    private LoadedProject LoadAnew(PlannedProject plan, bool isPartOfOther)
    {
        var first = plan.Files[0].File;
        // Asked for first: what changes meanwhile is then noticed by the next run.
        var (roots, markers) = _roots.Of(first.FullPath);
        var files = new ProjectFiles(store, paths, roots);
        var dotEnv = _environment.Read(plan, files);
        var project = ComposeLoader.Load(
            [.. plan.Files.Where(f => !plan.IsBroken(f)).Select(static f => f.Yaml!)],
            new ComposeLoadOptions(plan.Target.Target, request.Environment)
            {
                Files = files,
                // Compose finds a file by itself only when it is run beside it.
                CurrentDirectory = first.IsExplicit ? request.WorkingDirectory : null,
                DotEnv = dotEnv is null ? null : VariableSource.Of(dotEnv),
                HomeDirectory = request.Environment?.GetValue("HOME"),
                IsPartOfOther = isPartOfOther,
                Limits = LimitOptions.ForProject(plan.Files[0].Configuration),
            });
        return new LoadedProject(project, dotEnv?.Error is { } error ? [Describe(dotEnv, error)] : [], [.. markers, .. files.Asked], [.. files.Reads]);
    }

    private static ReportedDiagnostic Describe(DotEnvFile file, DotEnvError error) =>
        EngineDiagnostic.At(file.Source, error.Span, ConfigurationProblemRule.Descriptor, $"{file.Source.Path} is no env file: {error.Message}");
}
