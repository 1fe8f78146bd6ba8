using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Text;
using RoslynLocation = Microsoft.CodeAnalysis.Location;

namespace StackLint.Reporting.Sarif;

/// <summary>Files and regions as SARIF names them: relative to the repository, percent-encoded.</summary>
internal sealed class PlaceFactory
{
    /// <summary>What stands for the root in addresses.</summary>
    public const string SourceRoot = "%SRCROOT%";

    private const string OutsideRoot = "%OUTSIDEROOT%";

    private readonly LintedTexts _files;
    private readonly ReportContext _context;
    private readonly string _root;

    // The folder that holds all files which are not below the root; null when there are none.
    private readonly string? _outside;

    public PlaceFactory(LintResult result, ReportContext context)
    {
        _context = context;
        Identity = new FindingIdentity(result);
        _root = context.VersionControl?.RootDirectory ?? context.WorkingDirectory;
        _files = new LintedTexts(result);
        _outside = CommonFolder([
            .. PathsOf(result).Distinct(StringComparer.Ordinal).Select(FullPathOf).Where(p => FileAddress.RelativeTo(_root, p) is null),
        ]);
    }

    /// <summary>What stays of the run's findings.</summary>
    public FindingIdentity Identity { get; }

    /// <summary>The folders that addresses are relative to, as one text.</summary>
    public string Bases => $"{_root}\0{_outside}";

    /// <summary>Where relative addresses start.</summary>
    public IDictionary<string, ArtifactLocation> BaseIds
    {
        get
        {
            var bases = new Dictionary<string, ArtifactLocation> { [SourceRoot] = Folder(_root) };
            if (_outside is not null)
            {
                bases[OutsideRoot] = Folder(_outside);
            }

            return bases;
        }
    }

    /// <summary>
    /// The repository and the commit. Outside of a repository the folder stands for it: readers map relative addresses by this.
    /// </summary>
    public IList<VersionControlDetails> Provenance
    {
        get
        {
            var repository = new VersionControlDetails
            {
                RepositoryUri = _context.VersionControl?.RepositoryUri is { } address ? new Uri(address) : Folder(_root).Uri,
                RevisionId = _context.VersionControl?.RevisionId,
                Branch = _context.VersionControl?.Branch,
                MappedTo = new ArtifactLocation { UriBaseId = SourceRoot },
            };
            return _outside is null
                ? [repository]
                : [repository, new VersionControlDetails { RepositoryUri = Folder(_outside).Uri, MappedTo = new ArtifactLocation { UriBaseId = OutsideRoot } }];
        }
    }

    /// <summary>The file of a path, null when its text is not known.</summary>
    public SourceFile? FileOf(string? path) => _files.Find(path);

    /// <summary>A path's address: relative to the root where it is below it, else absolute.</summary>
    public string AddressOf(string path)
    {
        var full = FullPathOf(path);
        return FileAddress.RelativeTo(_root, full) ?? FileAddress.Absolute(full);
    }

    public ArtifactLocation ArtifactOf(string path)
    {
        var full = FullPathOf(path);
        return Below(_root, SourceRoot, full) ?? Below(_outside, OutsideRoot, full) ?? new ArtifactLocation { Uri = new Uri(FileAddress.Absolute(full)) };
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
        else if (location.SourceSpan.IsEmpty)
        {
            (physical.Region, physical.ContextRegion) = RegionFactory.Beginning();
        }
        else
        {
            physical.Region = RegionFactory.OfLines(location.GetLineSpan().Span);
        }

        return physical;
    }

    /// <summary>Where a finding stood whose text is not there any more.</summary>
    public PhysicalLocation FormerOf(string path, LinePositionSpan lines)
    {
        var region = RegionFactory.OfLines(lines);
        region.Snippet = new ArtifactContent { Text = "" };
        return new PhysicalLocation
        {
            ArtifactLocation = ArtifactOf(path),
            Region = region,
            ContextRegion = new Region { StartLine = region.StartLine, EndLine = region.EndLine, Snippet = new ArtifactContent { Text = "" } },
        };
    }

    private static ArtifactLocation? Below(string? root, string baseId, string path) =>
        root is not null && FileAddress.RelativeTo(root, path) is { } relative
            ? new ArtifactLocation { Uri = new Uri(relative, UriKind.Relative), UriBaseId = baseId }
            : null;

    private static ArtifactLocation Folder(string path) => new() { Uri = new Uri(FileAddress.Absolute(path, isDirectory: true)) };

    private static IEnumerable<string> PathsOf(LintResult result) =>
        result.Files.Select(static f => f.Path)
            .Concat(result.Diagnostics.SelectMany(static d => d.Details.Related.Select(static r => r.Location.GetLineSpan().Path).Prepend(d.Path)))
            .Concat(result.Notes.Select(static n => n.Path))
            .Concat(result.Failures.Select(static f => f.Path))
            .Concat(result.Baseline?.Gone.Select(static e => e.FullPath) ?? [])
            .OfType<string>()
            .Where(static p => p.Length > 0);

    private static string? CommonFolder(List<string> paths)
    {
        var folder = paths.Count > 0 ? Path.GetDirectoryName(paths[0]) : null;
        while (folder is not null && !paths.TrueForAll(p => FileAddress.RelativeTo(folder, p) is not null))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private string FullPathOf(string path) =>
        FileOf(path)?.FullPath ?? Path.GetFullPath(path, _context.WorkingDirectory);
}
