using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>Says of two runs' results which are the same.</summary>
/// <param name="places">Addresses of files.</param>
internal sealed class ResultFingerprints(PlaceFactory places)
{
    /// <summary>Our own: rule, file, route and value, numbered where equal; whatever moves or is added around it, it stays.</summary>
    public const string OwnKey = "stacklint/v1";

    /// <summary>The one that code scanning matches alerts by: a hash of the text from the line on, as its upload action computes it.</summary>
    public const string LineHashKey = "primaryLocationLineHash";

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceFile, Dictionary<int, string>> _lineHashes = [];

    /// <summary>The fingerprints of a result. Ask for all results of the run in their order, shown or not, else numbers change.</summary>
    public Dictionary<string, string> Of(ReportedDiagnostic finding)
    {
        var fingerprints = new Dictionary<string, string>();
        if (LineHashOf(finding) is { } lineHash)
        {
            fingerprints[LineHashKey] = lineHash;
        }

        var hash = OwnHash(finding);
        var number = _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
        fingerprints[OwnKey] = $"{hash}:{number}";
        return fingerprints;
    }

    private string? LineHashOf(ReportedDiagnostic finding)
    {
        if (finding.File is not { } file)
        {
            return null;
        }

        if (!_lineHashes.TryGetValue(file, out var hashes))
        {
            // The upload action reads the byte-order mark as a character of the first line.
            var text = file.HasByteOrderMark ? "\uFEFF" + file.WrittenText : file.WrittenText.ToString();
            _lineHashes[file] = hashes = HashUtilities.RollingHash(text);
        }

        return hashes.GetValueOrDefault(finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
    }

    private string OwnHash(ReportedDiagnostic finding) =>
        FindingIdentity.Hash(finding.Id, finding.Path is { Length: > 0 } path ? places.AddressOf(path) : "", places.Identity.ContentOf(finding));
}
