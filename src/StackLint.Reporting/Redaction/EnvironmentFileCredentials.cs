using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>The credentials in the lines that messages quote of files of variables which cannot be read; such files are none of the run.</summary>
internal static partial class EnvironmentFileCredentials
{
    /// <summary>Those of each file with such a finding, by its path, without a place.</summary>
    internal static ILookup<string, WrittenCredential> Find(LintResult result) => result.Diagnostics
        .Where(static d => d.Message.Contains("variable", StringComparison.Ordinal))
        .SelectMany(static d => SearchTime.Find(d.Message, Quotes, static m => [m]).Select(value => (d.Path, Value: value)))
        .Distinct()
        .ToLookup(static f => f.Path, static f => new WrittenCredential(default(TextSpan), f.Value), StringComparer.Ordinal);

    private static IEnumerable<string> Quotes(string message) => Quoted().Match(message) is { Success: true } quoted ? Of(quoted.Groups["line"].Value) : [];

    // `NAME: value` and `NAME value` are such lines: a sign of equality is missing, or stands too late.
    private static IEnumerable<string> Of(string line) => CredentialSpans.Find(new SourceFile("", SourceText.From(line))).Select(static c => c.Text)
        .Concat(Words().Match(line) is { Success: true } words && CredentialNames.IsCredential(words.Groups["name"].Value) && CredentialText.IsLiteral(words.Groups["value"].Value)
            ? [words.Groups["value"].Value]
            : []);

    [GeneratedRegex("""(?:variable '(?<line>.+)' contains whitespaces|no variable name on line '(?<line>.+)'|in variable name "(?<line>.+)")""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Quoted();

    [GeneratedRegex("""^\s*(?:- +|export +)*["']?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)["']?\s*(?::\s*|\s)["']?(?<value>.*?)["']?\s*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Words();
}
