using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// What stays of a finding while its file changes around it: rule, file, route without the numbers of items and with the names of
/// entries whether they stand in a list or in a mapping, and what stands at its place, however that is written, without credentials:
/// a hash of one can be guessed. Of a finding about a file as a whole, rule and file.
/// </summary>
/// <param name="result">The run, for the trees of its files.</param>
internal sealed class FindingIdentity(LintResult result)
{
    private readonly LintResult _result = FoundCredentials.In(result);

    private readonly Dictionary<SourceFile, YamlFile> _trees = result.Files
        .Select(static f => f.Yaml)
        .DistinctBy(static y => y.Source)
        .ToDictionary(static y => y.Source);

    /// <summary>The tree of a finding's file, null when there is none.</summary>
    public YamlFile? TreeOf(ReportedDiagnostic finding) => finding.File is { } file ? _trees.GetValueOrDefault(file) : null;

    /// <summary>What identifies a finding within its file.</summary>
    public string ContentOf(ReportedDiagnostic finding)
    {
        if (finding.Details.IsAboutFile)
        {
            return "";
        }

        var (entry, value) = (EntryOf(finding), SalientValueOf(finding));
        return string.Join('\0', "", RouteOf(finding, entry), entry?.WithoutName(value) ?? value);
    }

    /// <summary>The hash of a finding in a file.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="address">The file, relative to the root.</param>
    /// <param name="content">What <see cref="ContentOf"/> says.</param>
    public static string Hash(string ruleId, string address, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ruleId}\0{address}{content}")).AsSpan(0, 16));

    // An item's number changes when one is added above it; its text, which is hashed too, does not.
    private static string RouteOf(ReportedDiagnostic finding, PairEntry? entry) =>
        finding.Route is { } route ? string.Join('\u0001', route.Segments.Select((s, depth) => depth == entry?.Depth ? entry.Name : s as string ?? "[]")) : "";

    // By what is hashed of an item: no name is made of a credential.
    private PairEntry? EntryOf(ReportedDiagnostic finding) =>
        finding is { Route: { } route, File: { } file } ? PairEntry.Find(route, NodeAt(finding) is YamlScalar item ? new NodeContent(SecretIn(file, item.Span)).Of(item) : null) : null;

    private YamlNode? NodeAt(ReportedDiagnostic finding) =>
        TreeOf(finding)?.Documents.Select(d => d.FindNode(finding.Diagnostic.Location.SourceSpan)).FirstOrDefault(static n => n is not null);

    private IReadOnlyList<TextSpan> SecretIn(SourceFile file, TextSpan span) =>
        _result.Credentials!.TryGetValue(file.Path, out var found) ? [.. found.Select(static c => c.Span).Where(s => s.OverlapsWith(span))] : [];

    private string SalientValueOf(ReportedDiagnostic finding)
    {
        var span = finding.Diagnostic.Location.SourceSpan;
        if (finding.File is not { } file || span.End > file.Text.Length)
        {
            return "";
        }

        var node = NodeAt(finding);
        var secret = SecretIn(file, node?.Span ?? span);

        // Of a part that is a credential, what stands around it tells which one it is.
        return node is not null && (node.Span == span || secret.Any(s => s.OverlapsWith(span))) ? new NodeContent(secret).Of(node)
            : secret.Any(s => s.OverlapsWith(span)) ? MessageMask.Masked
            : file.WrittenText.ToString(span).ReplaceLineEndings("\n");
    }
}
