using System.Text.Json;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.SourceControl;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// What the addresses of a log start from. A baseline says how its root lies to its own folder, so it holds wherever the repository is
/// and whatever folder a run starts in; the absolute root of a report says nothing elsewhere, there the repository counts.
/// </summary>
internal sealed class BaselineBases
{
    private readonly PlacedJson? _bases;
    private readonly string _folder;

    public BaselineBases(PlacedJson run, string folder)
    {
        _bases = run.Find("originalUriBaseIds", JsonValueKind.Object);
        _folder = folder;
        Root = AddressOf(PlaceFactory.SourceRoot) switch
        {
            null => folder,
            { IsAbsoluteUri: true } => RootOf(folder),
            { OriginalString: var relative } => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Uri.UnescapeDataString(relative), folder)),
        };
    }

    /// <summary>The absolute folder that addresses within the repository start from.</summary>
    public string Root { get; }

    /// <summary>What a new baseline in a folder starts from: its repository, or else the folder itself.</summary>
    public static string RootOf(string folder) => GitInfo.Read(folder)?.RootDirectory ?? folder;

    /// <summary>The absolute path of an artifact's location.</summary>
    public string Resolve(PlacedJson location)
    {
        var address = location.Require("uri", JsonValueKind.String);
        var text = address.String();
        try
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.IsFile && !text.StartsWith('/'))
            {
                return Path.GetFullPath(absolute.LocalPath);
            }

            var baseId = location.Find("uriBaseId", JsonValueKind.String)?.String();
            var start = baseId is null or PlaceFactory.SourceRoot ? Root : AddressOf(baseId) is { IsAbsoluteUri: true, IsFile: true } known ? known.LocalPath : _folder;
            return Path.GetFullPath(Uri.UnescapeDataString(text), start);
        }
        catch (ArgumentException)
        {
            throw address.Fail("'uri' names no file");
        }
    }

    private Uri? AddressOf(string baseId)
    {
        var address = _bases?.Find(baseId, JsonValueKind.Object)?.Find("uri", JsonValueKind.String);
        return address is not { } given ? null
            : Uri.TryCreate(given.String(), UriKind.RelativeOrAbsolute, out var uri) ? uri
            : throw given.Fail("'uri' is no address");
    }
}
