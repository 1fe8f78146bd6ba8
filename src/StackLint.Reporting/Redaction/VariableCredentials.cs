using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Compose.Model;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Redaction;

/// <summary>The credentials that came into a run through variables: they stand in none of its files, but messages show what was loaded.</summary>
internal static class VariableCredentials
{
    /// <summary>Those of each file that is loaded with them, by its path, without a place.</summary>
    internal static ILookup<string, WrittenCredential> Find(LintResult result) => result.Projects
        .Where(static p => p.Options.Variables is not null)
        .SelectMany(static p => Of(p).SelectMany(value => p.Files.Select(f => (f.Path, Value: value))))
        .Distinct()
        .ToLookup(static f => f.Path, static f => new WrittenCredential(default(TextSpan), f.Value), StringComparer.Ordinal);

    private static IEnumerable<string> Of(ComposeProject project) => project.Files
        .SelectMany(static f => CredentialVariables.Find(f.Yaml))
        .Distinct()
        .Select(v => (v.Name, Value: project.Options.Variables!.GetValue(v.Variable)))
        .Where(static v => v.Value is { } value && CredentialText.IsCredential(v.Name, value))
        .Select(static v => v.Value!)
        .Distinct(StringComparer.Ordinal);
}
