using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;
using RoslynLocation = Microsoft.CodeAnalysis.Location;

namespace StackLint.Reporting.Sarif;

/// <summary>Files and regions as SARIF names them: relative to the repository, percent-encoded.</summary>
internal sealed class PlaceFactory
{
    private const string SourceRoot = "%SRCROOT%";

    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly ReportContext _context;
    private readonly string _root;

    public PlaceFactory(LintResult result, ReportContext context)
    {
        _context = context;
        _root = context.VersionControl?.RootDirectory ?? context.WorkingDirectory;
        foreach (var file in result.Files.Select(static f => f.Yaml.Source).Concat(result.Diagnostics.Select(static d => d.File).OfType<SourceFile>()))
        {
            _files.TryAdd(file.Path, file);
        }
    }

    /// <summary>Where relative addresses start.</summary>
    public IDictionary<string, ArtifactLocation> BaseIds => new Dictionary<string, ArtifactLocation>
    {
        [SourceRoot] = new() { Uri = new Uri(FileAddress.Absolute(_root, isDirectory: true)) },
    };

    /// <summary>
    /// The repository and the commit. Outside of a repository the folder stands for it: readers map relative addresses by this.
    /// </summary>
    public IList<VersionControlDetails> Provenance =>
    [
        new VersionControlDetails
        {
            RepositoryUri = new Uri(_context.VersionControl?.RepositoryUri ?? FileAddress.Absolute(_root, isDirectory: true)),
            RevisionId = _context.VersionControl?.RevisionId,
            Branch = _context.VersionControl?.Branch,
            MappedTo = new ArtifactLocation { UriBaseId = SourceRoot },
        },
    ];

    /// <summary>The file of a path, null when its text is not known.</summary>
    public SourceFile? FileOf(string? path) => path is not null ? _files.GetValueOrDefault(path) : null;

    /// <summary>A path's address: relative to the root where it is below it, else absolute.</summary>
    public string AddressOf(string path)
    {
        var full = FullPathOf(path);
        return FileAddress.RelativeTo(_root, full) ?? FileAddress.Absolute(full);
    }

    public ArtifactLocation ArtifactOf(string path)
    {
        var full = FullPathOf(path);
        return FileAddress.RelativeTo(_root, full) is { } relative
            ? new ArtifactLocation { Uri = new Uri(relative, UriKind.Relative), UriBaseId = SourceRoot }
            : new ArtifactLocation { Uri = new Uri(FileAddress.Absolute(full)) };
    }

    /// <summary>A location with region and surroundings; null for a location that is nowhere.</summary>
    public PhysicalLocation? PhysicalOf(RoslynLocation location)
    {
        if (location.GetLineSpan().Path is not { Length: > 0 } path)
        {
            return null;
        }

        var physical = new PhysicalLocation { ArtifactLocation = ArtifactOf(path) };
        if (FileOf(path) is { } file && location.SourceSpan.End <= file.Text.Length)
        {
            physical.Region = RegionFactory.Create(file.Text, location.SourceSpan);
            physical.ContextRegion = RegionFactory.Surroundings(file.Text, location.SourceSpan);
        }
        else
        {
            (physical.Region, physical.ContextRegion) = RegionFactory.Beginning();
        }

        return physical;
    }


    private string FullPathOf(string path) =>
        FileOf(path)?.FullPath ?? Path.GetFullPath(path, _context.WorkingDirectory);
}
