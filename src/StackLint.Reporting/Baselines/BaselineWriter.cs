using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Sarif.Writing;
using SarifLocation = Microsoft.CodeAnalysis.Sarif.Location;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// Writes baselines: a result a line, in an order that depends on no line number, without the text of files. The same findings give
/// the same bytes.
/// </summary>
public static class BaselineWriter
{
    private const string BaselineFolder = "%BASELINE%";

    /// <summary>A baseline of no findings, at whose path the file need not exist.</summary>
    /// <param name="fullPath">Its absolute path.</param>
    /// <param name="path">The path as given.</param>
    public static Baseline Empty(string fullPath, string path) => new(path, fullPath, BaselineBases.RootOf(Path.GetDirectoryName(fullPath)!), null, []);

    /// <summary>The baseline as a SARIF log. One that nothing identifies yet is identified by what it holds first.</summary>
    public static string ToSarif(Baseline baseline, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = baseline.Entries
            .Select(e => (Entry: e, Address: FileAddress.RelativeTo(baseline.Root, e.FullPath)))
            .OrderBy(static e => e.Address is null)
            .ThenBy(static e => e.Address ?? e.Entry.FullPath, StringComparer.Ordinal)
            .ThenBy(static e => e.Entry.RuleId, StringComparer.Ordinal)
            .ThenBy(static e => e.Entry.Route, StringComparer.Ordinal)
            .ThenBy(static e => e.Entry.Fingerprint, StringComparer.Ordinal)
            .ThenBy(static e => e.Entry.Message, StringComparer.Ordinal)
            .ThenBy(static e => e.Entry.Lines.Start)
            .ToList();
        return SarifText.WithResultLines(
            new SarifLog
            {
                SchemaUri = SarifText.Schema,
                Version = SarifVersion.Current,
                Runs =
                [
                    new Run
                    {
                        Tool = new Tool { Driver = new ToolComponent { Name = ToolAddress.Name, Version = toolVersion, InformationUri = new Uri(ToolAddress.Home) } },
                        AutomationDetails = new RunAutomationDetails { Id = "stacklint/baseline", Guid = baseline.Guid ?? Identify(entries.Select(static e => e.Entry)) },
                        OriginalUriBaseIds = Bases(baseline),
                        ColumnKind = ColumnKind.Utf16CodeUnits,
                        Results = [.. entries.Select(e => Create(e.Entry, e.Address, counts[e.Entry.Fingerprint] = counts.GetValueOrDefault(e.Entry.Fingerprint) + 1))],
                    },
                ],
            });
    }

    // A GUID of version 8 (RFC 9562): made of a hash.
    private static Guid Identify(IEnumerable<BaselineEntry> entries)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries.Select(static e => $"{e.Fingerprint} {e.Message}")))).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static Dictionary<string, ArtifactLocation> Bases(Baseline baseline)
    {
        var folder = Path.GetDirectoryName(baseline.FullPath)!;
        var own = new ArtifactLocation { Description = new Message { Text = "The folder of this file." } };
        var root = Path.GetRelativePath(folder, baseline.Root).Replace('\\', '/');
        return root == "."
            ? new Dictionary<string, ArtifactLocation> { [PlaceFactory.SourceRoot] = own }
            : new Dictionary<string, ArtifactLocation>
            {
                [BaselineFolder] = own,
                [PlaceFactory.SourceRoot] = new() { Uri = new Uri(root.TrimEnd('/') + "/", UriKind.RelativeOrAbsolute), UriBaseId = BaselineFolder },
            };
    }

    private static Result Create(BaselineEntry entry, string? address, int number)
    {
        var result = new Result
        {
            RuleId = entry.RuleId,
            Level = ResultFactory.LevelOf(entry.Severity),
            Message = new Message { Text = entry.Message },
            Locations =
            [
                new SarifLocation
                {
                    PhysicalLocation = new PhysicalLocation
                    {
                        ArtifactLocation = address is not null
                            ? new ArtifactLocation { Uri = new Uri(address, UriKind.Relative), UriBaseId = PlaceFactory.SourceRoot }
                            : new ArtifactLocation { Uri = new Uri(FileAddress.Absolute(entry.FullPath)) },
                        Region = RegionFactory.OfLines(entry.Lines),
                    },
                    LogicalLocations = entry.Route.Length > 0 ? [new LogicalLocation { FullyQualifiedName = entry.Route }] : null,
                },
            ],
            PartialFingerprints = new Dictionary<string, string> { [ResultFingerprints.OwnKey] = $"{entry.Fingerprint}:{number}" },
        };
        if (!entry.Services.IsEmpty)
        {
            result.SetTexts("services", entry.Services);
        }

        if (!entry.Parts.IsEmpty)
        {
            result.SetTexts(BaselineProperties.Parts, entry.Parts);
        }

        if (entry.Variant is { } variant)
        {
            result.SetText(BaselineProperties.Variant, variant.ToString().ToLowerInvariant());
        }

        if (entry.IsCrossFile)
        {
            result.SetTrue(BaselineProperties.CrossFile);
        }

        return result;
    }
}
