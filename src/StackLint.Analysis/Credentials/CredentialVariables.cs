using System.Text.RegularExpressions;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the variables of a file that hold credentials, whose values messages may show though they stand elsewhere.</summary>
public static partial class CredentialVariables
{
    /// <summary>The variables, each with the name that tells what it holds: its own, or that of the key or pair that it fills.</summary>
    public static IEnumerable<(string Variable, string Name)> Find(YamlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Documents.SelectMany(static d => OfNode(d.Root, null)).Distinct();
    }

    private static IEnumerable<(string Variable, string Name)> OfNode(YamlNode node, string? key) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static e => OfNode(e.Value, e.Name).Concat(OfNode(e.Key, null))),
        YamlSequence sequence => sequence.Items.SelectMany(i => OfNode(i, key)),
        YamlScalar scalar => OfText(scalar.Value, key),
        _ => [],
    };

    private static IEnumerable<(string Variable, string Name)> OfText(string text, string? key)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return [];
        }

        var pair = text.IndexOf('=') is > 0 and var sign && CredentialNames.IsCredential(text[..sign]) ? text[..sign] : null;
        var filled = pair ?? (key is not null && CredentialNames.IsCredential(key) ? key : null);
        return Reference().Matches(text)
            .Select(static m => m.Groups["name"].Value)
            .Select(n => (Variable: n, Name: CredentialNames.IsCredential(n) ? n : filled))
            .Where(static v => v.Name is not null)!;
    }

    // Of `$$` the second sign begins none.
    [GeneratedRegex(@"(?<!\$)(\$\$)*\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Reference();
}
