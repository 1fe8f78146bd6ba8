using System.Collections.Immutable;
using StackLint.Cli.Commands;
using StackLint.Engine;
using StackLint.Engine.Discovery;

namespace StackLint.Cli.Watching;

/// <summary>What a pass depends on: which folders have to be watched, and which changes there matter.</summary>
internal sealed class WatchScope
{
    private static readonly string[] SettingFiles = [".editorconfig", ".gitignore"];

    private readonly SearchScope _search;
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _options = new(StringComparer.Ordinal);
    private readonly List<(string Link, string Target)> _links = [];

    /// <summary>The scope of a request.</summary>
    /// <param name="settings">The options.</param>
    /// <param name="request">What they ask for.</param>
    /// <param name="inputs">The absolute paths that a pass looked at, whether or not something stood there.</param>
    internal WatchScope(LintSettings settings, LintRequest request, IEnumerable<string> inputs)
    {
        _search = new SearchScope(request);
        foreach (var report in settings.OutputFiles)
        {
            AddWithTarget(_reports, Path.GetFullPath(report.Path, request.WorkingDirectory));
        }

        foreach (var option in settings.WatchedFiles(request.WorkingDirectory))
        {
            AddWithLinks(_options, option);
        }

        foreach (var input in inputs.Concat(_options).Where(static i => !i.Contains('\0', StringComparison.Ordinal)))
        {
            AddWithLinks(_inputs, input);
        }

        _inputs.ExceptWith(_reports);
        Roots = [.. _search.Roots.Where(Directory.Exists)];
        Folders = [.. _search.Roots.Concat(_inputs.Where(i => !Roots.Any(r => SearchScope.IsBelow(i, r)))).Select(ExistingFolderOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The folders that are searched, with all below.</summary>
    internal ImmutableArray<string> Roots { get; }

    /// <summary>Further folders whose own entries matter: there the roots stand, and what is read from elsewhere.</summary>
    internal ImmutableArray<string> Folders { get; }

    /// <summary>The files that matter, absolute.</summary>
    internal IReadOnlyCollection<string> Inputs => _inputs;

    /// <summary>Whether what was named for a search is there.</summary>
    internal IEnumerable<bool> Presence => _search.Roots.Select(static r => Path.Exists(r));

    /// <summary>Whether a change can change what is found.</summary>
    internal bool Concerns(FileChange change)
    {
        // Of a folder that is an input, as .git, only that it is there counts.
        if (_reports.Contains(change.Path) || (change.IsContent && Directory.Exists(change.Path)))
        {
            return false;
        }

        if (change == FileChange.Unknown || _inputs.Contains(change.Path))
        {
            return true;
        }

        var subject = SettingFiles.Contains(Path.GetFileName(change.Path)) ? Path.GetDirectoryName(change.Path)! : change.Path;
        return _search.Covers(subject) || (!change.IsContent && _inputs.Any(i => SearchScope.IsBelow(i, change.Path)));
    }

    /// <summary>The files that are perhaps others now; null when that may be any, or when they decide for others.</summary>
    internal HashSet<string>? AffectedBy(IReadOnlyCollection<FileChange> changes)
    {
        // A folder that comes may bring anything.
        if (changes.Contains(FileChange.Unknown) || changes.Any(c => !c.IsContent && Directory.Exists(c.Path) && Concerns(c)))
        {
            return null;
        }

        var affected = changes.Select(static c => c.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in changes.Where(c => !c.IsContent && !_inputs.Contains(c.Path)))
        {
            affected.UnionWith(_inputs.Where(i => SearchScope.IsBelow(i, gone.Path)));
        }

        affected.UnionWith(_links.Where(l => affected.Contains(l.Target)).Select(static l => l.Link).ToList());
        return affected.Any(a => _options.Contains(a) || SettingFiles.Contains(Path.GetFileName(a))) ? null : affected;
    }

    /// <summary>The files that matter now, also those that no pass has seen yet.</summary>
    internal IEnumerable<string> FindFiles(CancellationToken cancellationToken) => _inputs.Concat(_search.Find(cancellationToken).Where(f => !_reports.Contains(f))).Distinct(StringComparer.Ordinal);

    // A saved file is reported under its own name, whatever link led to it.
    private void AddWithTarget(HashSet<string> paths, string path)
    {
        paths.Add(path);
        if (SearchScope.FollowLinks(path) is { } target && target != path)
        {
            paths.Add(target);
            _links.Add((path, target));
        }
    }

    // Whichever link on the way is made to lead elsewhere, the file is another one.
    private void AddWithLinks(HashSet<string> paths, string path)
    {
        AddWithTarget(paths, path);
        foreach (var link in SearchScope.LinksOn(path).Where(l => l != path))
        {
            paths.Add(link);
            _links.Add((path, link));
        }
    }

    private static string? ExistingFolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
