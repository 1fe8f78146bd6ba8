using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials that stand behind the bracket of a flow collection, in a line of a file of which no tree is known.</summary>
internal static partial class FlowCredentials
{
    // Of a machine-written line the pairs behind its first brackets are found without them.
    private const int MostBrackets = 50;

    /// <summary>The characters, in no order; they may overlap.</summary>
    /// <param name="line">The line.</param>
    /// <param name="section">The key at the margin that the line is below, null for none.</param>
    internal static IEnumerable<TextSpan> Find(string line, string? section)
    {
        if (line.TrimStart().StartsWith('#'))
        {
            return [];
        }

        // What is in front of a bracket, such as `environment: {`, would be a pair with it.
        var found = Bracket().Matches(line).Take(MostBrackets).SelectMany(m => CredentialTexts.Find(line.Substring(m.Index + 1, Math.Min(line.Length - m.Index - 1, CredentialTexts.LongestText)), isProse: false).Select(s => new TextSpan(m.Index + 1 + s.Start, s.Length)));
        return section == "secrets" || line.StartsWith("secrets:", StringComparison.Ordinal)
            ? found.Concat(Content().Matches(line).Select(static m => m.Groups["value"]).Where(static g => CredentialText.IsLiteral(g.Value)).Select(static g => new TextSpan(g.Index, g.Length)))
            : found;
    }

    /// <summary>Those of a command that is a list in one line.</summary>
    internal static IEnumerable<TextSpan> FindArguments(string line) => line.Contains('[', StringComparison.Ordinal)
        ? CredentialArguments.Find(line.Replace('[', ' ').Replace(']', ' ').Replace(',', ' '), isProse: false)
        : [];

    [GeneratedRegex(@"(?<!\$)[{[]", RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[{,]\s*[""']?content[""']?\s*:\s*(?:[&!]\S{1,200}\s+)*(?:""(?<value>[^""]+)|'(?<value>[^']+)|(?<value>[^\s""',{}][^,{}]*))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Content();
}
