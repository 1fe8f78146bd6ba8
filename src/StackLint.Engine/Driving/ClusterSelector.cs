using System.Collections.Immutable;
using StackLint.Analysis.Clusters;
using StackLint.Cluster;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Driving;

/// <summary>
/// Decides which cluster documents speak of where a file is deployed. The only one of its kind in the run does; of several, the one
/// in the nearest folder above the file.
/// </summary>
internal sealed class ClusterSelector
{
    private readonly ImmutableArray<(NodesDocument Document, string Folder)> _nodes;
    private readonly ImmutableArray<(LaunchpadDocument Document, string Folder)> _launchpads;
    private readonly ImmutableArray<(DaemonDocument Document, string Folder)> _daemons;

    internal ClusterSelector(IReadOnlyList<ClusterDocument> documents)
    {
        _nodes = Of<NodesDocument>(documents);
        _launchpads = Of<LaunchpadDocument>(documents);
        _daemons = Of<DaemonDocument>(documents);
    }

    /// <summary>What the documents say from the view of a file.</summary>
    /// <param name="file">The file.</param>
    internal ClusterView ViewFrom(SourceFile file)
    {
        if (_nodes.IsEmpty && _launchpads.IsEmpty && _daemons.IsEmpty)
        {
            return ClusterView.Empty;
        }

        var folder = FolderOf(file);
        return new ClusterView(Single(Near(_nodes, folder)), Single(Near(_launchpads, folder)), Near(_daemons, folder));
    }

    private static ImmutableArray<(T Document, string Folder)> Of<T>(IReadOnlyList<ClusterDocument> documents)
        where T : ClusterDocument =>
        [.. documents.OfType<T>().Select(static d => (d, FolderOf(d.Source)))];

    private static ImmutableArray<T> Near<T>(ImmutableArray<(T Document, string Folder)> documents, string folder)
    {
        if (documents.Select(static d => d.Folder).Distinct(StringComparer.Ordinal).Count() <= 1)
        {
            return [.. documents.Select(static d => d.Document)];
        }

        var above = documents.Where(d => IsAbove(d.Folder, folder)).ToList();
        var nearest = above.Count == 0 ? -1 : above.Max(static d => d.Folder.Length);
        return [.. above.Where(d => d.Folder.Length == nearest).Select(static d => d.Document)];
    }

    private static T? Single<T>(ImmutableArray<T> documents)
        where T : class =>
        documents is [var only] ? only : null;

    private static bool IsAbove(string upper, string folder) => upper.Length == 0 || folder == upper || folder.StartsWith(upper + "/", StringComparison.Ordinal);

    private static string FolderOf(SourceFile file)
    {
        // A printed path may lead upwards, or begin elsewhere than others.
        var path = (file.FullPath ?? file.Path).Replace(Path.DirectorySeparatorChar, '/');
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }
}
