using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>
/// Finds the characters of a file that no report may show: literal credentials by the name of their key, in pairs within a text or a
/// comment, and passwords in addresses. What is shown in their place says nothing less of a finding, so a doubtful one counts.
/// </summary>
public static partial class CredentialSpans
{
    private const int LongestText = 100_000;

    /// <summary>The characters, in no order; they may overlap.</summary>
    public static IEnumerable<TextSpan> Find(YamlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);

        // Of a file that cannot be read, lines are all there is.
        return file.HasSyntaxError
            ? file.Documents.SelectMany(static d => OfNode(d.Root)).Concat(Find(file.Source))
            : file.Documents.SelectMany(static d => OfNode(d.Root)).Concat(file.Comments.SelectMany(c => OfText(file.Source.Text.ToString(c.Span)).Select(s => Moved(s, c.Span.Start))));
    }

    /// <summary>The characters of a text of which no tree is known.</summary>
    public static IEnumerable<TextSpan> Find(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Text.Lines.SelectMany(l => OfText(l.ToString()).Select(s => Moved(s, l.Start)));
    }

    private static IEnumerable<TextSpan> OfNode(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(OfEntry),
        YamlSequence sequence => sequence.Items.SelectMany(OfNode),
        YamlScalar scalar => OfScalar(scalar),
        _ => [],
    };

    private static IEnumerable<TextSpan> OfEntry(YamlMappingEntry entry) =>
        entry.Name is { } name && CredentialNames.IsCredential(name)
            ? entry.Value.Resolved switch
            {
                YamlScalar scalar => OfValue(name, scalar),
                YamlSequence list => list.Items.SelectMany(i => i.Resolved is YamlScalar scalar ? OfValue(name, scalar) : OfNode(i)),
                _ => OfNode(entry.Value),
            }
            : OfNode(entry.Value);

    // Of `${V:-default}` the default is the credential.
    private static IEnumerable<TextSpan> OfValue(string name, YamlScalar scalar)
    {
        var defaults = Defaults(scalar).Where(s => CredentialText.IsCredential(name, scalar.Value.Substring(s.Start, s.Length))).ToList();
        return defaults.Count > 0 ? defaults.Select(s => scalar.GetPartSpan(s.Start, s.Length))
            : CredentialText.IsCredential(name, scalar.Value) ? [scalar.GetPartSpan(0, scalar.Value.Length)]
            : OfScalar(scalar);
    }

    private static IEnumerable<TextSpan> OfScalar(YamlScalar scalar)
    {
        var text = scalar.Value;

        // The rest of `NAME=value` is the value, whatever it consists of.
        if (text.IndexOf('=') is > 0 and var sign && text.IndexOf('\n') < 0 && !text.AsSpan(0, sign).ContainsAny(" \t:/") && CredentialNames.IsCredential(text[..sign]))
        {
            var value = text[(sign + 1)..];
            var defaults = Defaults(scalar).ToList();
            if (defaults.Count == 0 && CredentialText.IsCredential(text[..sign], value))
            {
                return [scalar.GetPartSpan(sign + 1, value.Length)];
            }

            return defaults.Where(s => CredentialText.IsCredential(text[..sign], text.Substring(s.Start, s.Length))).Select(s => scalar.GetPartSpan(s.Start, s.Length));
        }

        return OfText(text).Select(s => scalar.GetPartSpan(s.Start, s.Length));
    }

    private static IEnumerable<TextSpan> OfText(string text)
    {
        if (text.Length > LongestText || !text.AsSpan().ContainsAny('=', ':'))
        {
            return [];
        }

        var pairs = Pair().Matches(text)
            .Select(static m => (Name: m.Groups["name"].Value, Value: m.Groups["value"]))
            .Where(static p => CredentialNames.IsCredential(p.Name) && CredentialText.IsCredential(p.Name, p.Value.Value))
            .Select(static p => new TextSpan(p.Value.Index, p.Value.Length));
        return pairs.Concat(EmbeddedPassword.Find(text));
    }

    private static IEnumerable<TextSpan> Defaults(YamlScalar scalar) => scalar.Value.Contains('$')
        ? Default().Matches(scalar.Value).Select(static m => new TextSpan(m.Groups["default"].Index, m.Groups["default"].Length))
        : [];

    private static TextSpan Moved(TextSpan span, int start) => new(span.Start + start, span.Length);

    [GeneratedRegex("(?<name>[A-Za-z_][A-Za-z0-9_.-]*)[\"']?[ \\t]*[=:][ \\t]*(?:\"(?<value>[^\"\\r\\n]+)\"|'(?<value>[^'\\r\\n]+)'|[\"'](?<value>[^\"'\\r\\n]+)(?=[\\r\\n]|$)|(?<value>[^\\s\"',;&|]+))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\$\{[A-Za-z_][A-Za-z0-9_]*:?[-=+](?<default>[^{}\r\n]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Default();
}
