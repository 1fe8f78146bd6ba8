using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials in the lines of a file of which no tree is known; a line that may be a part of one counts.</summary>
internal static partial class LineCredentials
{
    /// <summary>The characters, in no order; they may overlap.</summary>
    internal static IEnumerable<TextSpan> Find(SourceFile file)
    {
        var text = file.Text.ToString();
        foreach (var found in CredentialFormats.Find(text))
        {
            yield return found;
        }

        string? section = null;
        int? heldBelow = null;
        var words = new List<(int Start, string Text)>();
        foreach (var textLine in file.Text.Lines)
        {
            var line = textLine.ToString();
            var content = line.TrimStart();
            var indent = line.Length - content.Length;
            foreach (var found in CredentialTexts.Find(line, isProse: content.StartsWith('#')).Concat(OfFlow(line)).Concat(FlowCredentials.Find(line, section)))
            {
                yield return new TextSpan(textLine.Start + found.Start, found.Length);
            }

            if (content.Length == 0)
            {
                continue;
            }

            var match = Pair().Match(line);
            foreach (var found in match.Success ? UserPassword.Find(match.Groups["name"].Value, line, match.Groups["value"].Index) : [])
            {
                yield return new TextSpan(textLine.Start + found.Start, found.Length);
            }

            if (heldBelow is { } outer && (indent > outer || (indent == outer && content[0] == '-')) && !(match.Success && match.Groups["colon"].Success))
            {
                yield return new TextSpan(textLine.Start + indent, content.TrimEnd().Length);
                continue;
            }

            heldBelow = null;
            if (indent == 0 && match.Success)
            {
                section = match.Groups["name"].Value;
            }

            if (Item().Match(line) is { Success: true } item)
            {
                words.Add((textLine.Start + item.Groups["word"].Index, item.Groups["word"].Value));
            }
            else
            {
                foreach (var found in OfWords(words))
                {
                    yield return found;
                }

                words.Clear();
            }

            var name = match.Groups["name"].Value;
            if (match.Success && name != "secrets" && (CredentialNames.IsCredential(name) || (section == "secrets" && name == "content")))
            {
                var value = match.Groups["value"];
                var held = Header().Replace(value.Value, "");
                var start = value.Index + value.Length - held.Length;
                if (held.Length == 0 || BlockHeader().IsMatch(held) || (held[0] is '"' or '\'' && held.IndexOf(held[0], 1) < 0))
                {
                    heldBelow = match.Groups["colon"].Success ? indent : null;
                }

                if (held.Length > 0 && !BlockHeader().IsMatch(held) && CredentialText.IsCredential(name, held.Trim('"', '\'')) && !held.Contains("${", StringComparison.Ordinal))
                {
                    var bare = held.Trim(' ', '\t', '"', '\'');
                    yield return new TextSpan(textLine.Start + start + held.IndexOf(bare, StringComparison.Ordinal), bare.Length);
                }
            }
        }

        foreach (var found in OfWords(words))
        {
            yield return found;
        }
    }

    private static IEnumerable<TextSpan> OfWords(List<(int Start, string Text)> words) => words.Count < 2 ? []
        : CredentialArguments.Find([.. words.Select(static w => w.Text)], isProse: false).Select(f => new TextSpan(words[f.Word].Start + f.Part.Start, f.Part.Length)).ToList();

    private static IEnumerable<TextSpan> OfFlow(string line) => line.Contains('[', StringComparison.Ordinal)
        ? CredentialArguments.Find(line.Replace('[', ' ').Replace(']', ' ').Replace(',', ' '), isProse: false)
        : [];

    [GeneratedRegex(@"^\s*(?:- +)*(?:export +)?[""']?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)[""']?(?:=|\s*(?<colon>:)(?=\s|$))\s*(?<value>.*?)(?:\s+#.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\s*- +[""']?(?<word>[^\s""']+)[""']?\s*(?:#.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[|>][-+0-9]{0,2}(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockHeader();

    // Anchors and tags in front of a value.
    [GeneratedRegex(@"^(?:[&!]\S*\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
