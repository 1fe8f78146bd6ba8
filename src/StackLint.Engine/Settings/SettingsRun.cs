using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Settings;

/// <summary>Tells which settings are in force for a file and where each stands; runs no rule.</summary>
public static class SettingsRun
{
    /// <summary>Reads the settings of one file, which need not exist. Bad input becomes problems, never an exception.</summary>
    /// <param name="packs">The rules.</param>
    /// <param name="workingDirectory">The absolute folder that relative and printed paths start from.</param>
    /// <param name="path">The file.</param>
    /// <param name="target">Where the command line says that it is deployed; null when it does not.</param>
    public static SettingsReport Execute(RulePackSet packs, string workingDirectory, string path, ComposeTarget? target = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var paths = new DisplayPaths(workingDirectory);
        var roots = new ProjectRoots(workingDirectory, []);
        var configurations = new EditorConfigProvider(paths.Of, leadsOut: roots.LeadsOut);
        var store = new FileStore(configurations, ImmutableDictionary<string, SourceFile>.Empty);
        var fullPath = Path.GetFullPath(path, workingDirectory);
        var (file, problem) = Load(store, new DiscoveredFile(fullPath, paths.Of(fullPath, path), IsExplicit: true));
        var failures = new List<RunFailure>();
        var kind = KindOf(file, isRead: problem is null);
        var plan = kind is not null
            ? new PlannedProject([file], new TargetEvidence(ComposeTarget.Both, []))
            : new ProjectPlanner(store, paths, roots, f => failures.Add(new RunFailure(RunFailureKind.FileNotRead, f.File.DisplayPath, f.Problem ?? "")), target).Plan([file])[0];
        return Describe(packs, configurations, file, plan, isDocument: kind is not null, isAsked: target is not null) with
        {
            Problem = problem,
            ClusterKind = kind,
            Failures = [.. failures, .. configurations.Problems.Select(static p => new RunFailure(RunFailureKind.FileNotRead, p.Path, p.Problem))],
        };
    }

    private static SettingsReport Describe(RulePackSet packs, EditorConfigProvider configurations, LoadedFile file, PlannedProject plan, bool isDocument, bool isAsked)
    {
        var reader = new SettingsReader(packs, configurations, file, plan.Files);
        var target = plan.Target.Target;
        var profile = TargetOptions.ProfileFor(reader.RuleConfiguration, target);
        var severities = new SeverityResolver(profile, target, reader.RuleConfiguration);
        var checker = new EditorConfigChecker(packs);
        return new SettingsReport(
            file.File.DisplayPath,
            isDocument ? null : reader.ReadTarget(plan.Target, isAsked),
            reader.ReadProfile(profile),
            reader.ReadAll(),
            [.. packs.Rules.Select(r => reader.ReadSeverity(r, severities, profile, target))])
        {
            ProjectFiles = [.. plan.Files.Select(static f => f.File.DisplayPath)],
            ConfigurationFiles = [.. configurations.GetPlaces(file.File.FullPath).Files.Select(static f => f.Path)],
            ConfigurationProblems = [.. configurations.Files.SelectMany(checker.Check)],
        };
    }

    // A file that cannot be read has settings all the same; its name alone tells the target.
    private static (LoadedFile File, string? Problem) Load(FileStore store, DiscoveredFile file)
    {
        var read = SourceFileReader.Read(file.FullPath, file.DisplayPath);
        if (!read.Succeeded)
        {
            store.Add(file, SourceFileReader.Decode([], file.DisplayPath, file.FullPath).File!);
        }

        var loaded = store.Load(file);
        if (loaded.Yaml is not null)
        {
            return (loaded, read.Problem);
        }

        // Larger than its own settings allow.
        store.Add(file, SourceFileReader.Decode([], file.DisplayPath, file.FullPath).File!);
        return (store.Load(file), loaded.Problem);
    }

    private static ClusterDocumentKind? KindOf(LoadedFile file, bool isRead) =>
        isRead ? ClusterClassifier.Classify(file.Yaml!)
        : Path.GetFileName(file.File.FullPath).Equals("daemon.json", StringComparison.OrdinalIgnoreCase) ? ClusterDocumentKind.Daemon
        : null;
}
