using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Memory;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Rules;
using StackLint.Engine.Rules.Loading.ConfigurationProblem;
using StackLint.Engine.Rules.Loading.FileNotRead;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>Sorts loaded files into those that are linted, those that are skipped with a note, and those that are at fault.</summary>
/// <param name="skipOthers">Whether a named file that is no Compose file is skipped, too.</param>
/// <param name="known">The absolute paths of files that were linted before.</param>
/// <param name="memory">What was read before; null when nothing was.</param>
internal sealed class FileSelection(bool skipOthers, IEnumerable<string> known, LintMemory? memory = null)
{
    private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);
    private readonly Dictionary<string, FileConfiguration> _unread = new(StringComparer.Ordinal);

    internal List<LoadedFile> Files { get; } = [];

    internal List<SelectedDocument> Documents { get; } = [];

    internal List<ReportedDiagnostic> Diagnostics { get; } = [];

    internal List<RunNote> Notes { get; } = [];

    internal List<RunFailure> Failures { get; } = [];

    /// <summary>Whether a file that was named is left out on purpose.</summary>
    internal bool HasExcluded { get; set; }

    /// <summary>Takes a file that was named or found.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isCompose">Whether it was named as a part of a project: then what is no cluster document is for the loader to judge.</param>
    internal void Add(LoadedFile file, bool isCompose = false)
    {
        if (!isCompose && file.Configuration.GetValue(ProjectOptions.Exclude))
        {
            Exclude(file);
            return;
        }

        if (file.Yaml is not { } yaml)
        {
            if (file.Problem is { } problem)
            {
                AddUnread(file.File.DisplayPath, problem, file.Place);
            }

            return;
        }

        if (ClusterTemplate.IsTemplate(yaml.Source))
        {
            Decline(file, "is a template of a Launchpad cluster file");
        }
        else if (ClusterClassifier.Classify(yaml) is { } document)
        {
            Documents.Add(new SelectedDocument(document == ClusterDocumentKind.Launchpad ? file : ReadAsJson(file), document));
        }
        else if (isCompose)
        {
            Files.Add(file);
        }
        else if (file.File.IsMeant || !IsJson(file))
        {
            AddOther(file, yaml);
        }
    }

    private LoadedFile ReadAsJson(LoadedFile file) => (memory?.Json).Recall(file, static _ => true, file.ReadAsJson);

    // Of JSON that a scan found only its name is known; nobody expects it here.
    private static bool IsJson(LoadedFile file) => file.File.DisplayPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private void AddOther(LoadedFile file, YamlFile yaml)
    {
        var isMeant = IsMeant(file);

        // Behind a first document that parses, errors concern Compose only; the project says whether they count.
        if (yaml.Errors.Any(static e => e.Kind == YamlErrorKind.Syntax) && !yaml.Documents.Any(static d => d.Index == 0))
        {
            if (!isMeant && !IsKnown(file) && BrokenFiles.FindReasonToSkip(yaml, file.File.IsExplicit) is { } reason)
            {
                Skip(file, reason);
            }
            else
            {
                Files.Add(file);
            }

            return;
        }

        var kind = ComposeClassifier.Classify(yaml, isMeant);
        if (kind.IsCompose)
        {
            Files.Add(file);
        }
        else
        {
            Decline(file, kind.Description);
        }
    }

    /// <summary>Takes a file that others build on and that could not be read.</summary>
    internal void AddUnread(LoadedFile file)
    {
        _unread.TryAdd(file.File.DisplayPath, file.Configuration);
        AddUnread(file.File.DisplayPath, file.Problem ?? "", file.Place);
    }

    /// <summary>The keys in force for a file that could not be read; null when it has none of its own: beside what lies outside no settings are looked for.</summary>
    internal FileConfiguration? ConfigurationOf(string path) => _unread.GetValueOrDefault(path);

    /// <summary>Takes a path that could not be read, once however often it is named.</summary>
    /// <returns>What is said of it; null when that is said already.</returns>
    internal ReportedDiagnostic? AddUnread(string path, string problem, LinePosition place = default)
    {
        if (Failures.Any(f => f.Path == path))
        {
            return null;
        }

        var report = FileNotReadRule.Report(path, problem, place);
        Diagnostics.Add(report);
        Failures.Add(new RunFailure(RunFailureKind.FileNotRead, path, problem));
        return report;
    }

    /// <summary>Forgets what is said of files that have not changed; of what was named itself the user wants to know.</summary>
    internal void Narrow(ChangeFilter? filter, DisplayPaths paths, IEnumerable<string> named)
    {
        if (filter is null)
        {
            return;
        }

        var kept = named.Select(paths.FullPathOf).ToHashSet(StringComparer.Ordinal);
        Diagnostics.RemoveAll(d => IsForgotten(d.Path));
        Failures.RemoveAll(f => IsForgotten(f.Path));
        Notes.RemoveAll(n => IsForgotten(n.Path));

        bool IsForgotten(string? path) => path is not null && paths.FullPathOf(path) is var full && !kept.Contains(full) && !filter.HasChanged(full);
    }

    internal ImmutableArray<SelectedDocument> OrderedDocuments() => [.. Documents.OrderBy(static d => d.File.File.FullPath, StringComparer.Ordinal)];

    internal ImmutableArray<LoadedFile> ToOrdered() => [.. Files.OrderBy(static f => f.File.FullPath, StringComparer.Ordinal)];

    // Who names a file wants to know why nothing is said of it.
    private void Decline(LoadedFile file, string description)
    {
        if (IsMeant(file))
        {
            Diagnostics.Add(EngineDiagnostic.AtStart(
                file.Yaml!.Source,
                ConfigurationProblemRule.Descriptor,
                $"{file.File.DisplayPath} is no Compose file: it {description}"));
        }
        else
        {
            Skip(file, description);
        }
    }

    private bool IsKnown(LoadedFile file) => _known.Contains(file.File.FullPath);

    private bool IsMeant(LoadedFile file) => file.File.IsMeant && !skipOthers;

    // Of what a search found nobody needs to be told that it was left out as agreed.
    private void Exclude(LoadedFile file)
    {
        if (file.File.IsExplicit)
        {
            HasExcluded = true;
            Notes.Add(new RunNote(RunNoteKind.Skipped, file.File.DisplayPath, $"{ProjectOptions.Exclude.Key} leaves it out"));
        }
    }

    private void Skip(LoadedFile file, string description) =>
        Notes.Add(new RunNote(RunNoteKind.Skipped, file.File.DisplayPath, $"it {description}") { IsOfHiddenFile = file.File.IsHidden });
}
