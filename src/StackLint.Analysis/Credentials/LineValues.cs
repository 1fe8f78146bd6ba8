using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Follows the values of credentials from line to line.</summary>
internal sealed partial class LineValues
{
    private int? _keyIndent;

    /// <summary>Whether a value that began before goes on in a line.</summary>
    internal bool GoOnIn(WrittenLine line)
    {
        if (_keyIndent is { } outer && (line.Indent > outer || (line.Indent == outer && line.IsItem)) && !line.IsKey)
        {
            return true;
        }

        _keyIndent = null;
        return false;
    }

    /// <summary>The value that stands in a line.</summary>
    internal IEnumerable<TextSpan> Read(WrittenLine line, string? section)
    {
        if (!line.IsPair || line.Name == "secrets" || !(CredentialNames.IsCredential(line.Name) || (section == "secrets" && line.Name == "content")))
        {
            return [];
        }

        var held = Header().Replace(line.Value, "");
        var isBelow = held.Length == 0 || BlockHeader().IsMatch(held);
        if (isBelow || (held[0] is '"' or '\'' && held.IndexOf(held[0], 1) < 0))
        {
            _keyIndent = line.IsKey ? line.Indent : null;
        }

        if (held.Length == 0 && MistakenValue.IsIn(line.Value))
        {
            return [new TextSpan(line.ValueStart, line.Value.Length)];
        }

        var bare = held.Trim(' ', '\t', '"', '\'');
        if (isBelow || bare.Length == 0)
        {
            return [];
        }

        var start = line.ValueStart + line.Value.Length - held.Length + held.IndexOf(bare, StringComparison.Ordinal);
        return bare.Contains("${", StringComparison.Ordinal) ? PartlyKnown.Find(bare, v => CredentialText.IsCredential(line.Name, v)).Select(s => new TextSpan(start + s.Start, s.Length))
            : CredentialText.IsCredential(line.Name, held.Trim('"', '\'')) ? [new TextSpan(start, bare.Length)]
            : [];
    }

    [GeneratedRegex(@"^[|>][-+0-9]{0,2}(?:\s|$)", RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex BlockHeader();

    // Anchors and tags in front of a value.
    [GeneratedRegex(@"^(?:[&!]\S*\s*)+", RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Header();
}
