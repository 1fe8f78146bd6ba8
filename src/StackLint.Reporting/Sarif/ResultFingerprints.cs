using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>Says of two runs' results which are the same.</summary>
/// <param name="places">Addresses of files.</param>
/// <param name="memory">What was hashed before; null when nothing was.</param>
internal sealed class ResultFingerprints(PlaceFactory places, ReportMemory? memory = null)
{
    /// <summary>Our own: rule, file, route and value, numbered where equal; whatever moves or is added around it, it stays.</summary>
    public const string OwnKey = "stacklint/v1";

    /// <summary>The one that code scanning matches alerts by: a hash of the text from the line on, as its upload action computes it; left out where that text holds a credential.</summary>
    public const string LineHashKey = "primaryLocationLineHash";

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

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

    private static string? LineHashOf(ReportedDiagnostic finding)
    {
        if (finding.File is not { } file)
        {
            return null;
        }

        var line = finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line;

        // Of a hash with a credential in it the rest is known, so it can be guessed; the upload action makes what it finds missing.
        return HasMark(file, line) ? null : LineHashes.Of(file, line);
    }

    // Whether a report shows some of the characters that the hash of a line is made of as a mark.
    private static bool HasMark(SourceFile file, int line)
    {
        var text = file.Text;
        if (ReferenceEquals(text, file.WrittenText) || line >= text.Lines.Count)
        {
            return false;
        }

        var hashed = LineHashes.SpanOf(file.WrittenText, line);
        return text.ToString(hashed) != file.WrittenText.ToString(hashed);
    }

    private string OwnHash(ReportedDiagnostic finding)
    {
        var address = finding.Path is { Length: > 0 } path ? places.AddressOf(path) : "";
        if (memory is not null && memory.Hashes.TryGetValue(finding, out var kept) && kept.Address == address)
        {
            return kept.Hash;
        }

        var hash = FindingIdentity.Hash(finding.Id, address, places.Identity.ContentOf(finding));
        memory?.Hashes.AddOrUpdate(finding, new KeptHash(address, hash));
        return hash;
    }
}
